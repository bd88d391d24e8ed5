import type { FromSixDemands, ToSixDemands } from '../protocol/six-demands.ts';

interface VsCodeApi {
  postMessage(message: FromSixDemands): void;
  setState(state: ToSixDemands): void;
  getState(): ToSixDemands | undefined;
}
declare function acquireVsCodeApi(): VsCodeApi;

/** The page's only way out. In a plain browser, where the page can be opened while it is designed, nobody answers. */
export const host: VsCodeApi =
  typeof acquireVsCodeApi === 'function'
    ? acquireVsCodeApi()
    : { postMessage: () => undefined, setState: () => undefined, getState: () => undefined };
