// Holds the module of `tarif formula --as js` against `tarif batch --all`: prints how many figures differ.
import { readFileSync } from 'node:fs';
const [usages, module, truth] = process.argv.slice(2);
const { tarifAnnual } = await import(module);
const table = (file) => readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(','));
const [meters, ...asked] = table(usages);
const [columns, ...answers] = table(truth);
const offers = columns.filter((name) => name.startsWith('offers_') && name.endsWith('_low')).map((name) => name.slice(7, -4));
const place = Object.fromEntries(columns.map((name, index) => [name, index]));
const written = (cents) => (cents === null ? '' : `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
let [figures, wrong] = [0, 0];
asked.forEach((cells, row) => {
  const usage = Object.fromEntries(meters.map((meter, index) => [meter, cells[index]]).slice(1));
  const found = new Map(tarifAnnual(usage).map((answer) => [answer.offer, answer]));
  for (const offer of offers) {
    const { low, high } = found.get(offer) ?? { low: null, high: null };
    const wanted = ['low', 'high'].map((end) => answers[row][place[`offers_${offer}_${end}`]]);
    figures += 2;
    wrong += Number(written(low) !== wanted[0] || written(high) !== wanted[1]);
  }
});
console.log(figures, wrong);
