import type { Finding, Severity } from '../model/finding.ts';

/** The faults that only packs have. Codes are never renumbered. */
export const packFaults = {
  'pack-id-duplicate': 'PKT-01',
  'pack-condition-too-deep': 'PKT-02',
  'pack-placeholder-refused': 'PKT-03',
  'pack-placeholder-unknown': 'PKT-04',
  'pack-value-placeholder': 'PKT-05',
  'pack-key-forbidden': 'PKT-06',
  'pack-section-unknown': 'PKT-07',
  'pack-reference-unknown': 'PKT-08',
  'pack-rows-unknown': 'PKT-09',
  'pack-parameter-unknown': 'PKT-10',
  'pack-parameter-value': 'PKT-11',
  'pack-fact-unknown': 'PKT-12',
  'pack-criterion-missing': 'PKT-13',
  'pack-options-missing': 'PKT-14',
  'pack-extends-cycle': 'PKT-15',
  'pack-extends-unknown': 'PKT-16',
  'pack-id-taken': 'PKT-17',
  'pack-template-unknown': 'PKT-18',
} as const;

export type PackFaultRule = keyof typeof packFaults;

export function packFinding(
  rule: PackFaultRule,
  at: string,
  message: string,
  more: { readonly span?: readonly [number, number]; readonly severity?: Severity } = {},
): Finding {
  const requirement = /^\/requirements\/@([^/]+)/.exec(at)?.[1];
  return {
    rule,
    code: packFaults[rule],
    severity: more.severity ?? 'error',
    message,
    at,
    ...(more.span ? { span: more.span } : {}),
    ...(requirement === undefined ? {} : { requirement }),
  };
}
