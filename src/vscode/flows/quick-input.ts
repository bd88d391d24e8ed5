import * as vscode from 'vscode';
import type { HalfTyped } from './half-typed.ts';
import { strings } from './strings.ts';

/** What every step shows around its question. */
export interface Shown {
  /** The question, with the step's number after it. */
  readonly title: string;
  /** Explains the question. */
  readonly prompt: string;
  readonly step?: number;
  readonly totalSteps?: number;
  readonly canGoBack: boolean;
  /** The explanation alone, where the place is told elsewhere. */
  readonly explanation?: string;
  /** Where in the whole the question stands, in words. */
  readonly place?: string;
}

export interface Button {
  readonly id: string;
  readonly icon: string;
  readonly tooltip: string;
}

type Other = { readonly type: 'back' } | { readonly type: 'left' } | { readonly type: 'button'; readonly id: string };

export interface BoxOptions extends Shown {
  readonly value: string;
  readonly placeholder?: string;
  readonly buttons: readonly Button[];
  readonly fault?: (text: string) => string | undefined;
  readonly refuse?: (text: string) => Promise<string | undefined>;
  /** Takes what stands in the box when it closes, however it does; the box begins with it until somebody forgets it. */
  readonly halfTyped?: HalfTyped | undefined;
}

/** An input box that stays when the window loses focus, tells a fault while one types, and refuses it on Enter. */
export function inputBox(options: BoxOptions): Promise<{ readonly type: 'text'; readonly text: string } | Other> {
  const { halfTyped } = options;
  const begun = halfTyped?.text;
  const box = vscode.window.createInputBox();
  box.value = begun ?? options.value;
  box.prompt = begun === undefined ? options.prompt : `${strings.halfTyped} ${options.prompt}`;
  box.placeholder = options.placeholder;
  const buttons = dress(box, options);
  return new Promise(resolve => {
    const close = settle(box, resolve);
    let isOpen = true;
    const end: typeof close = outcome => {
      if (isOpen) keepWritten(box.value, options);
      isOpen = false;
      close(outcome);
    };
    box.onDidChangeValue(text => {
      // An empty field has not been wrong until Enter says that it is the answer.
      box.validationMessage = text.trim() === '' ? undefined : options.fault?.(text);
    });
    box.onDidTriggerButton(button => {
      end(triggered(button, buttons));
    });
    box.onDidAccept(async () => {
      const text = box.value;
      const fault = options.fault?.(text) ?? (await options.refuse?.(text));
      if (fault === undefined) end({ type: 'text', text });
      else box.validationMessage = fault;
    });
    box.onDidHide(() => {
      end({ type: 'left' });
    });
    box.show();
  });
}

function keepWritten(text: string, { value, halfTyped }: BoxOptions): void {
  if (text.trim() === '' || text === value) halfTyped?.forget();
  else halfTyped?.keep(text);
}

export interface PickOptions<T extends vscode.QuickPickItem> extends Shown {
  readonly items: readonly T[];
  readonly active?: readonly T[];
  readonly many?: boolean;
  readonly selected?: readonly T[];
  readonly buttons: readonly Button[];
}

type Picked<T> =
  | { readonly type: 'picked'; readonly items: readonly T[] }
  | { readonly type: 'row-button'; readonly item: T; readonly tooltip: string }
  | Other;

/** A list to choose from. A button on a row is told with the row. */
export function picker<T extends vscode.QuickPickItem>(
  options: PickOptions<T>,
): Promise<Exclude<Picked<T>, { type: 'row-button' }>>;
export function picker<T extends vscode.QuickPickItem>(
  options: PickOptions<T> & { readonly rowButtons: true },
): Promise<Picked<T>>;
export function picker<T extends vscode.QuickPickItem>(options: PickOptions<T>): Promise<Picked<T>> {
  const pick = vscode.window.createQuickPick<T>();
  pick.items = options.items;
  pick.canSelectMany = options.many ?? false;
  pick.matchOnDetail = true;
  // Given none it would have no row to take with Enter; left alone it begins at the first.
  if (options.active && options.active.length > 0) pick.activeItems = options.active;
  if (options.selected) pick.selectedItems = options.selected;
  // Newer versions show an explanation above the list; older ones have only the field's own text.
  if ('prompt' in pick) pick.prompt = options.prompt;
  else pick.placeholder = options.prompt;
  const buttons = dress(pick, options);
  return new Promise(resolve => {
    const end = settle(pick, resolve);
    pick.onDidTriggerButton(button => {
      end(triggered(button, buttons));
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      end({ type: 'row-button', item, tooltip: button.tooltip ?? '' });
    });
    pick.onDidAccept(() => {
      if (options.many || pick.selectedItems.length > 0) end({ type: 'picked', items: pick.selectedItems });
    });
    pick.onDidHide(() => {
      end({ type: 'left' });
    });
    pick.show();
  });
}

type Dressed = Map<vscode.QuickInputButton, string>;

function dress(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  options: Shown & { readonly buttons: readonly Button[] },
): Dressed {
  input.title = options.title;
  input.step = options.step;
  input.totalSteps = options.totalSteps;
  input.ignoreFocusOut = true;
  const made: Dressed = new Map(
    options.buttons.map(({ id, icon, tooltip }) => [{ iconPath: new vscode.ThemeIcon(icon), tooltip }, id]),
  );
  input.buttons = [...(options.canGoBack ? [vscode.QuickInputButtons.Back] : []), ...made.keys()];
  return made;
}

function triggered(button: vscode.QuickInputButton, made: Dressed): Other {
  if (button === vscode.QuickInputButtons.Back) return { type: 'back' };
  return { type: 'button', id: made.get(button) ?? '' };
}

/** The first thing that happens is the answer; then the input goes away. */
export function settle<T>(input: vscode.Disposable, resolve: (value: T) => void): (value: T) => void {
  let settled = false;
  return value => {
    if (settled) return;
    settled = true;
    resolve(value);
    input.dispose();
  };
}
