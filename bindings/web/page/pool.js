// Workers that read files, one a core. One that a file kills or holds up for too long is replaced.

// An instance whose memory has grown beyond this is replaced: WebAssembly never gives memory back.
const MOST_MEMORY = 128 << 20;
export const PLEASE_REPORT = '; please report this and include the file';

export class Pool {
  #slots = [];
  #waiting = [];
  #engine;
  #seconds;

  constructor(engine, { size, seconds }) {
    this.#engine = engine;
    this.#seconds = seconds;
    this.#slots = Array.from({ length: size }, () => this.#started({}));
  }

  // The worker's answer: what it was asked for, or `reason`.
  run(request) {
    return new Promise(settle => {
      this.#waiting.push({ request, settle });
      this.#next();
    });
  }

  // Forgets what nobody waits for any more.
  clear() {
    this.#waiting = [];
    this.#slots.filter(slot => slot.task).forEach(slot => this.#replace(slot));
  }

  #started(slot) {
    slot.worker = startWorker(this.#engine);
    slot.worker.onmessage = ({ data }) => this.#answered(slot, data);
    slot.worker.onerror = event => {
      event.preventDefault();
      this.#answered(slot, { fault: event.message || 'no reason given' });
    };
    return slot;
  }

  #replace(slot) {
    clearTimeout(slot.timer);
    slot.worker.terminate();
    slot.task = null;
    this.#started(slot);
  }

  #next() {
    const free = this.#slots.find(slot => !slot.task);
    if (!free || this.#waiting.length === 0) return;
    free.task = this.#waiting.shift();
    free.timer = setTimeout(() => this.#late(free), this.#seconds * 1000);
    free.worker.postMessage(free.task.request);
    this.#next();
  }

  #late(slot) {
    const reason = `reading it took longer than ${this.#seconds} seconds; try it with the program, which can be given more time`;
    this.#settle(slot, { reason }, true);
  }

  #answered(slot, { answer, fault, memory = 0 }) {
    const told = fault === undefined ? answer : { reason: `the page failed on this file (${fault})${PLEASE_REPORT}` };
    this.#settle(slot, told, fault !== undefined || memory > MOST_MEMORY);
  }

  #settle(slot, answer, isUsedUp) {
    const { task } = slot;
    if (!task) return;
    clearTimeout(slot.timer);
    slot.task = null;
    if (isUsedUp) this.#replace(slot);
    task.settle(answer);
    this.#next();
  }
}

const startWorker = ({ module, script }) => {
  const worker = new Worker(script);
  worker.postMessage({ module });
  return worker;
};

// A worker for one request that may take as long as it needs, with fresh memory.
export const runOnce = (engine, request) => new Promise(settle => {
  const worker = startWorker(engine);
  const end = answer => {
    worker.terminate();
    settle(answer);
  };
  worker.onmessage = ({ data: { answer, fault } }) => end(answer ?? { reason: fault });
  worker.onerror = event => {
    event.preventDefault();
    end({ reason: event.message || 'no reason given' });
  };
  worker.postMessage(request);
});
