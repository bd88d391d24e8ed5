import type { Finding } from '../core/index.ts';

/** As the core says it, which is not there when the extension starts: nobody has accepted the finding. */
export const isUnaccepted = ({ suppressed, baseline }: Finding): boolean => suppressed !== true && baseline !== true;
