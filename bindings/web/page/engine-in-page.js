// The engine and the workers' script, which are in the page itself: this takes the place of engine-in-folder.js.
const bytesOf = base64 => Uint8Array.fromBase64 ? Uint8Array.fromBase64(base64) : Uint8Array.from(atob(base64), character => character.charCodeAt(0));

const unpacked = async id => {
  const packed = new Blob([bytesOf(document.getElementById(id).textContent)]);
  return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
};

export const loadEngine = async () => {
  const [engine, worker] = await Promise.all([unpacked('engine'), unpacked('worker')]);
  const script = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  // Workers of a page from the disk don't count as its own, and can't be given what it has compiled.
  return { module: origin === 'null' ? engine : await WebAssembly.compile(engine), script };
};
