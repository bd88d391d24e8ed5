interface InLots {
  readonly lots?: readonly string[] | undefined;
}

/** Whether there is a lot that both are about; one without lots is about them all. */
export const haveCommonLot = ({ lots: a = [] }: InLots, { lots: b = [] }: InLots): boolean =>
  a.length === 0 || b.length === 0 || a.some(lot => b.includes(lot));
