// Keeps the whole page at hand, so that after one visit it works without a network.
//
// A version of the page is kept as a whole or not at all: every file must be the one that was built, by its hash. A newer
// version is kept beside the one in use, and takes over when no page of the old one is left or the reader says so.

/** The build writes version and files here: names relative to the page, each with its hash. */
const { version, files } = { version: "", files: {} };

const FILES = new Map(Object.entries(files));
// Storage belongs to the whole host, where other copies of the page may live in other folders.
const FOLDER = `dayburn ${registration.scope} `;
const KEPT = FOLDER + version;
/** So long a slow network may take to say whether a page has changed. */
const PATIENCE = 5000;

/** Whether the contents of a file are in its name, so that there is no other version of it. */
const isHashed = (name) => /-[0-9a-f]{8,}[._]/.test(name);

/** The name of a file by its address; a page may be asked for without its ending. */
function nameOf(address) {
  const name = new URL(address).pathname.slice(new URL(registration.scope).pathname.length);
  if (FILES.has(name)) return name;
  if (name === "" || name === "index.html") return "./";
  return `${name}.html`;
}

async function fetched(name, integrity) {
  // What the page has loaded a moment ago is not loaded again.
  const response = await fetch(name, { integrity, cache: isHashed(name) ? "force-cache" : "no-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // Some hosts lead from x.html to x, and no page may be answered with a response that was led elsewhere.
  return response.redirected ? new Response(response.body, response) : response;
}

async function keepAll() {
  const cache = await caches.open(KEPT);
  for (const [name, integrity] of FILES) {
    const known = isHashed(name) && (await caches.match(new URL(name, location)));
    await cache.put(name, known || (await fetched(name, integrity)));
  }
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith(FOLDER) && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(name, request) {
  const cache = await caches.open(KEPT);
  return (await cache.match(name)) ?? fetch(request);
}

/** From the network, and from what is kept where that fails or takes too long. */
async function fresh(name, request) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  try {
    const response = await Promise.race([fetch(request), late]);
    if (response.status < 500) return response;
  } catch {
    // No network.
  }
  return kept(name, request);
}

/** A page tells its version. If it is this one, nothing need be said: where no other page is open, it takes over. */
async function compare(page, theirs) {
  if (theirs !== version) {
    page.postMessage("newer");
    return;
  }
  const open = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  if (open.every(({ id, frameType }) => id === page.id || frameType !== "top-level")) await skipWaiting();
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  const { data, source } = event;
  if (data === "take over") event.waitUntil(skipWaiting());
  else if (source && typeof data === "string") event.waitUntil(compare(source, data));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(registration.scope)) return;
  const name = nameOf(request.url);
  if (FILES.has(name)) event.respondWith(isHashed(name) ? kept(name, request) : fresh(name, request));
});
