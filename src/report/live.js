// Reads the fields, ranks as `tarif rank` does, and fills the table.
// The address may hold the question: ranking.html#users=40&need=mail
const currency = CURRENCY, french = FRENCH;
const form = document.getElementById("live-form");
const body = document.getElementById("live-ranks");
const says = document.getElementById("live-says");

// The amounts of offers are whole numbers of one smallest unit, rounded half up to the cent where they are shown.
const money = (amount) => {
  const cents = (2n * amount + units) / (2n * units);
  const whole = (cents / 100n).toString().replace(/\B(?=(\d{3})+$)/g, french ? "\u202f" : ",");
  const rest = (cents % 100n).toString().padStart(2, "0");
  return whole + (french ? "," : ".") + rest + "\u00a0" + currency;
};
const amount = ({ low, high }) =>
  high === null ? "≥\u00a0" + money(low) : high === low ? money(low) : money(low) + "–" + money(high);
const open = (offer) => offer.high !== offer.low;
const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

// A rate in millionths, or null where none is written.
function rateOf(text) {
  const parts = /^\s*(\d{1,12})(?:[.,](\d{1,6}))?\s*$/.exec(text);
  return parts ? BigInt(parts[1] + (parts[2] ?? "").padEnd(6, "0")) : null;
}

function asked() {
  const usage = {}, needs = new Set(), barred = [], rates = [];
  for (const field of form.elements) {
    const { type, name, value, checked } = field;
    if (field.className === "r") {
      rates.push(rateOf(value));
      field.setAttribute("aria-invalid", value.trim() !== "" && rateOf(value) === null);
      continue;
    }
    if (type === "checkbox" && checked) needs.add(value);
    if (type === "select-one" && value) barred.push(name + (value === "yes" ? "=no" : "=yes"));
    if (type === "text") {
      const level = BigInt(value.replace(/\D/g, "") || 0);
      usage[name] = level > most ? most : level;
    }
  }
  return { usage, needs, barred, rates };
}

function ranked({ usage, needs, barred, rates }) {
  const offers = quotes(usage, needs, rates)
    .map(([id, name, served, facts, within, low, high]) =>
      ({ id, name, served: served.split(" "), facts: facts.split(" "), within, low, high: high === 0 ? low : high }))
    .filter((offer) => offer.within && [...needs].every((need) => offer.served.includes(need)))
    .filter((offer) => !barred.some((fact) => offer.facts.includes(fact)))
    .sort((a, b) => order(a.low, b.low) || open(a) - open(b) || order(a.id, b.id));
  for (const offer of offers) {
    const { low, high } = offer;
    offer.best = 1 + offers.filter((other) => other.high !== null && other.high < low).length;
    const before = high === null ? offers : offers.filter((other) => other.low < high);
    offer.worst = 1 + before.length - (open(offer) ? 1 : 0);
  }
  return offers;
}

function row(offer) {
  const { id, name, best, worst } = offer;
  const line = document.createElement("tr");
  line.dataset.offer = id;
  line.className = open(offer) ? "open" : best === 1 ? "best" : "";
  [best === worst ? String(best) : best + "–" + worst, name, amount(offer)].forEach((text, index) => {
    const cell = document.createElement(index === 1 ? "th" : "td");
    if (index === 1) cell.scope = "row";
    if (index === 2) cell.className = "n";
    cell.textContent = text;
    line.append(cell);
  });
  return line;
}

function rank() {
  const offers = ranked(asked());
  body.replaceChildren(...offers.map(row));
  const best = offers.find((offer) => !open(offer));
  const less = offers.filter((offer) => open(offer) && best && offer.low < best.low).map((offer) => offer.name);
  const others = less.length ? COULD.replace("{names}", () => less.join(", ")) : "";
  const cheapest = best && CHEAPEST.replace("{name}", () => best.name).replace("{sum}", money(best.low));
  says.textContent = best ? cheapest + others : NOBODY;
}

const address = new URLSearchParams(location.hash.slice(1));
for (const field of form.elements) {
  if (field.type === "checkbox") {
    if (address.has("need")) field.checked = address.getAll("need").includes(field.value);
  } else if (address.has(field.name)) field.value = address.get(field.name);
}
form.addEventListener("input", rank);
form.addEventListener("submit", (event) => event.preventDefault());
document.getElementById("live").hidden = false;
rank();
