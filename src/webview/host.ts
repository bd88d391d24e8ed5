import type { FromPage, ToPage } from '../protocol/pages.ts';

interface VsCodeApi {
  postMessage(message: FromPage): void;
  setState(state: ToPage): void;
  getState(): ToPage | undefined;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The page's only way out. In a plain browser, where the page can be opened while it is designed, nobody answers. */
export const host: VsCodeApi =
  typeof acquireVsCodeApi === 'function'
    ? acquireVsCodeApi()
    : { postMessage: () => undefined, setState: () => undefined, getState: () => undefined };
