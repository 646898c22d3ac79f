// @ts-check
/** Sends a file to the server in pieces, and goes on where an earlier try was cut. */

const MEGABYTE = 2 ** 20;
const SMALLEST = MEGABYTE / 4;
const BIGGEST = 4 * MEGABYTE; // the server takes no more at once
const QUICK = 1000; // a piece that took less may be bigger next time (milliseconds)
const SLOW = 4000;
const PAUSES = [1, 2, 5, 10, 20]; // seconds before a piece is tried again

/** The server said no, in a sentence. */
export class Refused extends Error {}

/**
 * @typedef {object} Way where the pieces go, and who listens
 * @property {string} begin the address that is asked first
 * @property {string} kind film, slides …
 * @property {string} token of the form
 * @property {() => boolean} wanted false as soon as another file was chosen
 * @property {(sent: number) => void} tell
 */

/**
 * @param {File} file
 * @param {Way} way
 * @returns {Promise<{document: string, name: string} | null>} null: no longer wanted
 */
export async function sendInPieces(file, way) {
  const about = { name: file.name, size: file.size, changed: file.lastModified, kind: way.kind };
  const fields = Object.entries(about).map(([name, value]) => [name, String(value)]);
  const begun = await ask(way.begin, way.token, new URLSearchParams(fields));
  let at = begun.received;
  let length = MEGABYTE;
  while (at < file.size) {
    if (!way.wanted()) return null;
    way.tell(at);
    const began = performance.now();
    const piece = file.slice(at, at + length);
    at = (await patiently(() => ask(`${begun.piece}?at=${at}`, way.token, piece))).received;
    const took = performance.now() - began;
    if (took < QUICK) length = Math.min(BIGGEST, 2 * length);
    if (took > SLOW) length = Math.max(SMALLEST, length / 2);
  }
  way.tell(at);
  return ask(begun.finish, way.token);
}

/** @param {() => Promise<any>} send one piece; a cut line is given some time to come back */
async function patiently(send) {
  for (const pause of PAUSES) {
    try {
      return await send();
    } catch (problem) {
      if (problem instanceof Refused) throw problem;
      await new Promise((again) => setTimeout(again, 1000 * pause));
    }
  }
  return send();
}

/**
 * @param {string} address
 * @param {string} token
 * @param {BodyInit} [body]
 */
async function ask(address, token, body) {
  const headers = { "X-CSRFToken": token, Accept: "application/json" };
  const answer = await fetch(address, { method: "POST", headers, body, redirect: "error" });
  const json = answer.headers.get("Content-Type")?.startsWith("application/json");
  const told = json ? await answer.json() : {};
  if (answer.ok || answer.status === 409) return told; // 409: says where it goes on
  if (answer.status < 500) throw new Refused(told.sentence ?? ""); // without: signed out meanwhile
  throw new Error(String(answer.status));
}
