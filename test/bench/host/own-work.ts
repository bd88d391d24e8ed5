import { Session, type Profiler } from 'node:inspector/promises';

/** Between two looks at what is running, in microseconds. */
const interval = 100;

/** Milliseconds that the extension's own code, and what it calls, ran while `act` did: the whole of it, pauses left out. */
export async function ownWork(act: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval });
  await session.post('Profiler.start');
  await act();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return timeIn(profile, /\/out\/[a-z-]+\.cjs$/) / 1000;
}

function timeIn({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile, files: RegExp): number {
  const inside = new Set<number>();
  // A node comes after the one that it is called from.
  for (const { id, callFrame, children = [] } of nodes) {
    if (files.test(callFrame.url)) inside.add(id);
    if (inside.has(id)) for (const child of children) inside.add(child);
  }
  return samples.reduce((sum, id, i) => (inside.has(id) ? sum + (timeDeltas[i] ?? 0) : sum), 0);
}
