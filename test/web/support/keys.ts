// What a person does who has no mouse.
import type { Page } from 'playwright-core';

/** Tab until the element with this name has the focus. */
export async function tabTo(page: Page, name: RegExp, most = 80): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '';
      return `${element?.getAttribute('aria-label') ?? ''} ${label} ${element?.textContent ?? ''}`.trim();
    });
    if (name.test(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name.source}.`);
}

/** Tab to a button that may still have to come, and press it. */
export async function pressButton(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Ctrl K, some words of the name, Enter. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByLabel('Page, deal or command').waitFor();
  await page.keyboard.type(words);
  const found = page.getByRole('dialog').getByRole('button', { name: words }).first();
  await found.waitFor();
  // The list may be drawn anew while what it offers still arrives, and begins without a choice then.
  for (let tries = 0; tries < 4; tries += 1) {
    for (let presses = 0; presses < 10 && !(await found.getAttribute('data-selected')); presses += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('Enter');
    const closed = page.getByRole('dialog').waitFor({ state: 'detached', timeout: 20_000 });
    if (await closed.then(() => true).catch(() => false)) return;
  }
  throw new Error(`The palette did not take "${words}".`);
}

/** Types into the field with this label over what stands there. */
export async function type(page: Page, label: RegExp, text: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}
