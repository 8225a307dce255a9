// Searches at a steady rate against a running isnad serve: node bench/load.mjs ORIGIN [RATE] [SECONDS] [PID]
// With the PID of the server, the time of processors that it takes for a search is told, too: that does not depend on
// what else the machine does.
// Words are drawn from what the archive itself says, by token, so that frequent ones come often.
import { execSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { request, Agent } from "node:http";

const [origin, rate = "200", seconds = "20", pid] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const get = (path) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    request(origin + path, { agent }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (piece) => (body += piece));
      answer.on("end", () => resolve({ ms: performance.now() - start, status: answer.statusCode, body }));
    })
      .on("error", reject)
      .end();
  });

// The same draws each time.
let seed = 1;
const random = (below) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed % below;
};
const words = [];
for (let page = 0; page < 20; ++page) {
  const { body } = await get(`/api/v1/search?sort=date&limit=100&offset=${page * 400}`);
  for (const hit of JSON.parse(body).hits) words.push(...hit.words.split(/[^\p{L}]+/u).filter((word) => word.length > 2));
}
const query = () => {
  const one = words[random(words.length)];
  const kind = random(4);
  if (kind === 0) return `q=${encodeURIComponent(one)}`;
  if (kind === 1) return `q=${encodeURIComponent(`${one} ${words[random(words.length)]}`)}`;
  if (kind === 2) return `q=${encodeURIComponent(one)}&act=deny`;
  return `speaker=${encodeURIComponent(one)}`;
};

// Milliseconds of processors that the server has taken so far.
const tick = 1000 / Number(execSync("getconf CLK_TCK"));
const taken = () => {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
};

const total = Number(rate) * Number(seconds);
const times = [];
let wrong = 0;
const before = pid ? taken() : 0;
const begin = performance.now();
const all = [];
for (let i = 0; i < total; ++i) {
  const due = begin + (i * 1000) / Number(rate);
  const wait = due - performance.now();
  if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
  all.push(
    get(`/api/v1/search?${query()}`).then(
      // From when it was due: a server that falls behind is not let off.
      ({ status }) => (status === 200 ? times.push(performance.now() - due) : ++wrong),
      () => ++wrong,
    ),
  );
}
await Promise.all(all);
const took = (performance.now() - begin) / 1000;
times.sort((a, b) => a - b);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(1);
console.log(`${total} searches, ${(times.length / took).toFixed(0)}/s answered; ms 50 % ${at(0.5)}, 95 % ${at(0.95)}, 99 % ${at(0.99)}, most ${at(1)}; not answered: ${wrong}`);
if (pid) console.log(`${((taken() - before) / total).toFixed(2)} ms of processors a search`);
agent.destroy();
