"""Holds the view of `tarif formula --as sql` against `tarif batch --all`: prints how many figures differ."""
import sys

import duckdb

usages, view, truth = sys.argv[1:]
con = duckdb.connect()
con.execute(f"create table tarif_usage as select * from read_csv('{usages}')")
con.execute(open(view).read())
con.execute("create table got as select name::varchar as name, offer, annual_low, annual_high from tarif_annual")
con.execute(f"create table truth as select * from read_csv('{truth}', all_varchar=true)")
columns = [row[0] for row in con.execute("describe truth").fetchall()]
offers = [name[7:-4] for name in columns if name.startswith("offers_") and name.endswith("_low")]
figures = wrong = 0
for offer in offers:
    count, differ = con.execute(f"""
        select count(*), count(*) filter (where (t.low is null) <> (g.offer is null)
          or t.low::decimal(38,2) is distinct from g.annual_low or t.high::decimal(38,2) is distinct from g.annual_high)
        from (select name, nullif("offers_{offer}_low", '') low, nullif("offers_{offer}_high", '') high from truth) t
        left join (select * from got where offer = '{offer}') g using (name)""").fetchone()
    figures, wrong = figures + 2 * count, wrong + differ
print(figures, wrong)
