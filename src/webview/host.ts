import type { FromPage, ToPage } from '../protocol/pages.ts';
import type { Made } from './proposals-view.ts';

/** What a page gets back when it has been hidden: VS Code then throws it away and makes it anew. */
interface Kept {
  /** What it showed. A page that waits for the host's next message anyway keeps only what the host does not know. */
  readonly message?: ToPage;
  readonly made?: readonly (readonly [string, Made])[];
}

interface VsCodeApi {
  postMessage(message: FromPage): void;
  setState(state: Kept): void;
  getState(): Kept | undefined;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The page's only way out. In a plain browser, where the page can be opened while it is designed, nobody answers. */
export const host: VsCodeApi =
  typeof acquireVsCodeApi === 'function'
    ? acquireVsCodeApi()
    : { postMessage: () => undefined, setState: () => undefined, getState: () => undefined };

/** Keeps a part of it; the rest stays. */
export function keep(part: Kept): void {
  host.setState({ ...host.getState(), ...part });
}
