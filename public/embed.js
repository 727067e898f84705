// Sets the heights of Dayburn's frames on this page; does nothing else. It may stand here any number of times.
(() => {
  const { origin } = new URL(document.currentScript.src);
  const frames = () => [...document.querySelectorAll("iframe")];
  addEventListener("message", ({ origin: sender, source, data }) => {
    if (sender !== origin || data?.app !== "dayburn" || !Number.isFinite(data.height)) return;
    const frame = frames().find((each) => each.contentWindow === source);
    if (frame) frame.style.height = `${Math.min(Math.max(data.height, 100), 5000)}px`;
  });
  // A frame that was there before this script has said its height already: it says it once more.
  for (const frame of frames()) {
    if (frame.src.startsWith(`${origin}/`)) frame.contentWindow.postMessage("dayburn-height", origin);
  }
})();
