import { availableParallelism } from 'node:os';

/**
 * What runs work, at most so much at a time: `const begin = inTurn(); const results = all.map(each => begin(() => …))`.
 * Work is begun in the order that it is handed in.
 */
export function inTurn(most = availableParallelism()) {
  const waiting = [];
  let running = 0;
  return async work => {
    if (running >= most) await new Promise(go => waiting.push(go));
    else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
