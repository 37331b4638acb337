"""Holds the view of `tarif formula --as postgres` against `tarif batch --all`: prints how many figures differ.

Starts a server of its own in a folder of its own, without a port. Ends with 3 where PostgreSQL is not installed.
"""
import glob
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

usages, view, truth = sys.argv[1:]


def program(name):
    found = shutil.which(name) or next(iter(sorted(glob.glob(f"/usr/lib/postgresql/*/bin/{name}"))), None)
    if found is None:
        sys.exit(3)
    return found


initdb, pg_ctl, psql = map(program, ["initdb", "pg_ctl", "psql"])
folder = tempfile.mkdtemp(prefix="pg")
as_user = []
if os.geteuid() == 0:
    # The server does not run as root.
    shutil.chown(folder, "nobody")
    as_user = ["runuser", "-u", "nobody", "--"]
environment = {**os.environ, "LC_ALL": "C.UTF-8", "HOME": folder}


def run(*command, **more):
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stdout}{done.stderr}")
    return done.stdout


def columns_of(file):
    with open(file, encoding="utf-8") as lines:
        return lines.readline().rstrip("\n").split(",")


def sql():
    meters = ", ".join(f'"{name}" bigint' for name in columns_of(usages)[1:])
    yield f"create table tarif_usage (name text, {meters});"
    yield f"\\copy tarif_usage from '{usages}' csv header"
    yield pathlib.Path(view).read_text(encoding="utf-8")
    yield "create table got as select name, offer, annual_low, annual_high from tarif_annual;"
    yield "create index on got (offer);"
    names = columns_of(truth)
    yield "create table truth ({});".format(", ".join(f'"{name}" text' for name in names))
    yield f"\\copy truth from '{truth}' csv header"
    yield "analyze;"
    for name in names:
        if name.startswith("offers_") and name.endswith("_low"):
            offer = name[len("offers_"):-len("_low")]
            yield f"""select count(*), count(*) filter (where (t.low is null) <> (g.offer is null)
                or t.low::numeric(38,2) is distinct from g.annual_low
                or t.high::numeric(38,2) is distinct from g.annual_high)
                from (select name, nullif("offers_{offer}_low", '') low, nullif("offers_{offer}_high", '') high
                from truth) t left join (select * from got where offer = '{offer}') g using (name);"""


data = f"{folder}/data"
run(*as_user, initdb, "-D", data, "-U", "tarif", "-A", "trust", "-E", "UTF8", "--no-sync")
options = f"-k {folder} -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
run(*as_user, pg_ctl, "-D", data, "-w", "-l", f"{folder}/log", "-o", options, "start")
try:
    script = "\n".join(sql())
    told = run(psql, "-h", folder, "-U", "tarif", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qAt", "-F", " ",
               input=script)
finally:
    run(*as_user, pg_ctl, "-D", data, "-m", "immediate", "stop")
    shutil.rmtree(folder, ignore_errors=True)
figures = wrong = 0
for line in told.splitlines():
    count, differ = map(int, line.split(" "))
    figures, wrong = figures + 2 * count, wrong + differ
print(figures, wrong)
