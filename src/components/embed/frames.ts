/** A frame is never made higher than this, whatever it says. */
const highest = 20_000;

/** What an exhibit says of itself to the page around. */
interface Said {
  readonly type?: unknown;
  readonly height?: unknown;
}

/** Makes frames of a site in this page as high as the exhibits in them say they are; only frames that hold that site are heard. */
export function fitFrames(origin: string): void {
  addEventListener("message", ({data, origin: from, source}: MessageEvent<Said | null>) => {
    if (from !== origin || data?.type !== "budget-exhibit") return;
    const height = Math.ceil(Number(data.height));
    if (!(height > 0 && height < highest)) return;
    // eslint-disable-next-line no-restricted-globals -- the page that frames stand in, not the one that is drawn
    for (const frame of document.querySelectorAll("iframe"))
      if (frame.contentWindow === source) frame.height = String(height);
  });
}
