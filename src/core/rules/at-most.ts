import type { Kind } from '../model/generated/types.ts';

/** Lowers an error to a warning outside mandatory requirements, where the wording does not decide who may take part. */
export const unlessMandatory = (kind: Kind | undefined): { readonly atMost?: 'warning' } =>
  kind === 'mandatory' ? {} : { atMost: 'warning' };

/** Makes a hint of what may be meant otherwise, is told of in passing, or need not be decided yet. */
export const hintIf = (isLess: boolean | undefined): { readonly atMost?: 'hint' } =>
  isLess === true ? { atMost: 'hint' } : {};
