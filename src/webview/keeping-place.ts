/** A change must not take the keyboard's place in the page away, nor move what somebody writes in or looks at. */
export function keepingPlace(change: () => void): void {
  const focused = document.activeElement;
  const writing = isText(focused)
    ? { from: focused.selectionStart, to: focused.selectionEnd, top: topOf(focused) }
    : null;
  const [x, y] = [window.scrollX, window.scrollY];
  change();
  const again = focused?.id ? document.getElementById(focused.id) : null;
  if (again !== document.activeElement) again?.focus({ preventScroll: true });
  window.scrollTo(x, y);
  if (!writing || !isText(again)) return;
  again.setSelectionRange(writing.from, writing.to);
  window.scrollBy(0, topOf(again) - writing.top);
}

const isText = (element: Element | null): element is HTMLTextAreaElement | HTMLInputElement =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text');

const topOf = (element: Element): number => element.getBoundingClientRect().top;
