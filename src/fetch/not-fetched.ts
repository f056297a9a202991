/** Why a page was not saved, and what to do. */
export class NotFetched extends Error {
  override readonly name = 'NotFetched'
  readonly advice: string
  constructor(message: string, advice: string) {
    super(message)
    this.advice = advice
  }
}

export const inBrowser = 'Open it in a browser, and save the page, or its text, as a file.'
