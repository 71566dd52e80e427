// The engine and the workers' script, which lie beside the page. In the single file, engine-in-page.js takes its place.
const loaded = async name => {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name} is not on the server (${response.status})`);
  return response;
};

// Servers that don't know the type of WebAssembly are common.
const compiled = async () => {
  try {
    return await WebAssembly.compileStreaming(loaded('engine.wasm'));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return WebAssembly.compile(await (await loaded('engine.wasm')).arrayBuffer());
  }
};

export const loadEngine = async () => {
  if (location.protocol === 'file:') throw new Error('from a disk, open the single file instead; this folder is for a web server');
  const [module, worker] = await Promise.all([compiled(), loaded('worker.js').then(response => response.text())]);
  return { module, script: URL.createObjectURL(new Blob([worker], { type: 'text/javascript' })) };
};
