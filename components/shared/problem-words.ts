import type { Wording } from '../../src/core/message.ts';
import type { Localize } from './localize.ts';

/** Why an input was not taken: in English, and perhaps so that it can be said in another language. */
export interface Reason {
  readonly message: string;
  readonly wording?: Wording;
}

type Say = (wording: Wording) => string;

/** The Chinese sentences: they come when a Chinese reader first meets a problem. */
class ChineseReasons {
  private say: Say | undefined;
  private coming: Promise<void> | undefined;

  /** The sentence; undefined while the words are on their way, which `then` is told. */
  of(wording: Wording, then: () => void): string | undefined {
    if (this.say !== undefined) return this.say(wording);
    this.coming ??= this.fetch();
    void this.coming.then(then);
    return undefined;
  }

  /** Where the words cannot be had (the page is offline), English is better than nothing. */
  private async fetch(): Promise<void> {
    this.say = await import('./problem-words-zh.ts').then(
      ({ inChinese }): Say => inChinese,
      (): Say =>
        ({ text }) =>
          text,
    );
  }
}

const chinese = new ChineseReasons();

/**
 * A reason in a language. In Chinese it may be undefined at first: `then` is called when the words are there.
 */
export function reasonIn(language: 'en' | 'zh', reason: Reason | Wording, then: () => void): string | undefined {
  const wording = 'message' in reason ? reason.wording : reason;
  if (wording === undefined) return 'message' in reason ? reason.message : undefined;
  return language === 'en' ? wording.text : chinese.of(wording, then);
}

/** A reason in the language of an element, which is updated when the words have come. */
export function inWords(localize: Localize, reason: Reason | Wording | undefined): string | undefined {
  return reason && reasonIn(localize.key, reason, () => localize.host.requestUpdate());
}
