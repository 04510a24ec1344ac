// Opens a page in headless Chromium at several widths and prints what a reader's browser makes of it, as JSON;
// with a folder, pictures of the page's top are written there.
//   node look.cjs CHROMIUM MODULES PAGE.html [SCREENSHOT-FOLDER]
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [chromium, modules, page, pictures] = process.argv.slice(2);
const { chromium: driver } = require(path.join(modules, "playwright-core"));
const axe = require.resolve(path.join(modules, "axe-core"));

const VIEWS = [
  { name: "phone", width: 390, height: 844, colorScheme: "light" },
  { name: "desk", width: 1280, height: 900, colorScheme: "light" },
  { name: "desk-dark", width: 1280, height: 900, colorScheme: "dark" },
];

// Runs in the page: what stands where.
function measure() {
  const box = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  const inner = document.documentElement.clientWidth;
  const scrolled = (element) => element.closest(".scroll") !== null || element.closest(".skip") !== null;
  const hidden = (element) => element.closest("thead") !== null || element.closest("[aria-hidden]") !== null;
  return {
    width: inner,
    scrollWidth: document.documentElement.scrollWidth,
    beyond: [...document.body.querySelectorAll("*")]
      .filter((e) => box(e).right > inner + 1 && !scrolled(e) && !hidden(e) && !e.closest("svg"))
      .map((e) => e.tagName + "." + e.className),
    marks: [...document.querySelectorAll(".plot .mark")].map((mark) => {
      const track = box(mark.closest("svg"));
      const dot = mark.querySelector("circle");
      const bar = mark.querySelector(".bar, .thin, .ray");
      const share = (x) => (100 * (x - track.left)) / (track.right - track.left);
      const middle = (b) => (b.left + b.right) / 2;
      return {
        title: mark.closest("svg").querySelector("title").textContent,
        dot: dot && share(middle(box(dot))),
        bar: bar && [share(box(bar).left), share(box(bar).right)],
      };
    }),
    ticks: [...document.querySelectorAll(".plot .axis text")].map((text) => {
      const track = box(text.closest("svg"));
      const b = box(text);
      return { label: text.textContent, at: (100 * ((b.left + b.right) / 2 - track.left)) / (track.right - track.left) };
    }),
    quotes: [...document.querySelectorAll("blockquote.quote")].map((q) => ({ id: q.id, text: q.querySelector("p").textContent })),
    dangling: [...document.querySelectorAll("a[href^='#']")]
      .map((a) => a.getAttribute("href").slice(1))
      .filter((id) => !document.getElementById(id)),
    headings: [...document.querySelectorAll("h1, h2, h3")].map((h) => Number(h.tagName[1])),
  };
}

async function look(browser, view) {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    colorScheme: view.colorScheme,
    bypassCSP: false,
  });
  const tab = await context.newPage();
  const complaints = [];
  const requests = [];
  tab.on("console", (message) => complaints.push(message.text()));
  tab.on("pageerror", (error) => complaints.push(String(error)));
  tab.on("request", (request) => requests.push(request.url()));
  await tab.goto(pathToFileURL(page).href);
  const seen = await tab.evaluate(measure);
  if (pictures) {
    const clip = { x: 0, y: 0, width: view.width, height: Math.min(1400, await tab.evaluate(() => document.body.scrollHeight)) };
    await tab.screenshot({ path: path.join(pictures, `${path.parse(page).name}-${view.name}.png`), fullPage: true, clip });
  }
  // The page's own policy forbids scripts, so axe is given to a second tab that ignores it.
  const free = await (await browser.newContext({
    viewport: { width: view.width, height: view.height }, colorScheme: view.colorScheme, bypassCSP: true,
  })).newPage();
  await free.goto(pathToFileURL(page).href);
  await free.evaluate(() => document.querySelectorAll("details").forEach((d) => { d.open = true; }));
  await free.addScriptTag({ path: axe });
  const { violations } = await free.evaluate(() => globalThis.axe.run());
  return {
    ...seen,
    complaints,
    requests: requests.slice(1),
    violations: violations.map((v) => ({ id: v.id, impact: v.impact, nodes: v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200)) })),
  };
}

(async () => {
  const browser = await driver.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const views = {};
    for (const view of VIEWS) views[view.name] = await look(browser, view);
    process.stdout.write(JSON.stringify(views));
  } finally {
    await browser.close();
  }
})().catch((error) => {
  process.stderr.write(String(error && error.stack));
  process.exit(1);
});
