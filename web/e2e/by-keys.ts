import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 120;

/** Presses Tab until something has the focus; says what it passed where it never does. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
    passed.push((await page.evaluate(`(document.activeElement?.textContent ?? '').slice(0, 20)`)) as string);
  }
  throw new Error(`no way by Tab to ${String(wanted)}: ${passed.join(' | ')}`);
}

/** Goes to what the command menu offers under these words. */
export async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('menuitem').first().waitFor();
  await page.keyboard.insertText(words);
  await page.getByRole('menuitem', { name: words }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

interface Composition {
  /** What stands in the field while it is composed. */
  readonly steps: readonly string[];
  /** Whether Enter is pressed before it is finished, as one does to choose a character. */
  readonly enter: boolean;
  readonly gives: string;
}

/** Types as a Chinese input method does: letters that are not there yet, a key the method takes for itself, then the characters. */
export async function compose(page: Page, { steps, enter, gives }: Composition): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const key = { windowsVirtualKeyCode: 229, code: 'Enter', key: 'Process' };
  for (const text of steps) {
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  if (enter) {
    // Some methods let the key itself through while they compose.
    await page.evaluate(
      `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true }))`,
    );
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  }
  await devtools.send('Input.insertText', { text: gives });
  await devtools.detach();
}
