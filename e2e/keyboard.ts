import type { CDPSession, Page } from 'playwright-core'
import type { Window } from './window.ts'

/** Who has only a keyboard: goes on with Tab, and does what the thing in focus answers to. */
export type Keyboard = {
  /** Presses Tab until what is in focus has this name. */
  tabTo: (name: string) => Promise<Focused>
  /** Follows a link or presses a button, and waits for the page that comes. */
  press: (name: string) => Promise<void>
  /** Opens what is folded in, where it is not open yet. */
  open: (summary: string) => Promise<void>
  /** Types into a field, over what stood there. */
  type: (label: string, text: string) => Promise<void>
  /** Types a day into a date field. */
  typeDay: (label: string, day: string) => Promise<void>
  /** Chooses one of a few with the arrows. */
  choose: (option: string) => Promise<void>
  /** Ticks a box that is not ticked yet. */
  tick: (label: string) => Promise<void>
  /** Chooses from a list by typing what it is called. */
  pick: (label: string, option: string) => Promise<void>
  /** Gives a file to a file field: choosing it is a window of the machine, not of the page. */
  attach: (label: string, file: { name: string; mimeType: string; buffer: Buffer }) => Promise<void>
}

type Focused = { name: string; role: string }

/** More stops than any of our pages has. */
const mostStops = 400

export async function keyboardOf({ page }: Window): Promise<Keyboard> {
  const devtools = await page.context().newCDPSession(page)
  const focused = () => focusedIn(devtools)
  const key = (name: string) => page.keyboard.press(name)

  /** The first stop that fits, from here on and once around. */
  async function find(wanted: string, fits: (stop: Focused) => boolean | Promise<boolean>) {
    const passed: string[] = []
    while (passed.length < mostStops) {
      await key('Tab')
      const stop = await focused()
      if (await fits(stop)) return stop
      passed.push(`${stop.role} “${stop.name}”`)
      if (isAround(passed)) break
    }
    const seen = [...new Set(passed)].join('\n  ')
    throw new Error(`No “${wanted}” at ${page.url()}, only:\n  ${seen}\n${await saidBy(page)}`)
  }
  const tabTo = (name: string) => find(name, (stop) => stop.name.startsWith(name))
  const tabToA = (roles: readonly string[], name: string) =>
    find(name, (stop) => roles.includes(stop.role) && stop.name.startsWith(name))

  return {
    tabTo,
    press: async (name) => {
      await tabToA(['link', 'button'], name)
      const arrived = page.waitForEvent('load')
      await key('Enter')
      await arrived
    },
    open: async (summary) => {
      await tabToA(['DisclosureTriangle'], summary)
      if (!(await page.evaluate(isOpen))) await key('Space')
    },
    type: async (label, text) => {
      await tabToA(['textbox', 'searchbox', 'spinbutton'], label)
      await key('ControlOrMeta+a')
      await page.keyboard.insertText(text)
    },
    typeDay: async (label, day) => {
      await tabToA(['Date'], label)
      await typeDay(page, day)
    },
    choose: async (option) => {
      await find(option, async ({ role }) => role === 'radio' && (await isInGroup(page, option)))
      for (let turns = 0; turns < 20 && (await focused()).name !== option; turns++)
        await key('ArrowDown')
      if (!(await isTicked(page))) await key('Space')
    },
    tick: async (label) => {
      await tabToA(['checkbox'], label)
      if (!(await isTicked(page))) await key('Space')
    },
    pick: async (label, option) => {
      await tabToA(['combobox'], label)
      await page.keyboard.type(option)
      const chosen = await page.evaluate(chosenOption)
      if (!chosen.startsWith(option)) throw new Error(`“${label}” took “${chosen}” for “${option}”`)
    },
    attach: async (label, file) => {
      await tabToA(['button'], label)
      await page.locator('input[type=file]:focus').setInputFiles(file)
    },
  }
}

/** Name and role of what is in focus, as the browser tells them to a screen reader. */
async function focusedIn(devtools: CDPSession): Promise<Focused> {
  const { result } = await devtools.send('Runtime.evaluate', {
    expression: 'document.activeElement ?? document.body',
  })
  if (!result.objectId) return { name: '', role: '' }
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })
  const said = (value: { value?: unknown } | undefined) => `${value?.value ?? ''}`
  return { name: said(nodes[0]?.name).replace(/\s+/g, ' '), role: said(nodes[0]?.role) }
}

/** Past the last stop the browser begins again at the document itself. */
const isAround = (passed: readonly string[]) =>
  passed.filter((stop) => stop.startsWith('RootWebArea')).length > 1

/** What a page says of itself and of what went wrong, for who reads the failure of a test. */
const saidBy = (page: Page) =>
  page.evaluate(() =>
    ['h1', '[role=alert]']
      .flatMap((selector) => [...document.querySelectorAll(selector)])
      .map((element) => element.textContent)
      .join(' | '),
  )

/** Browsers ask for day, month and year in the order of the machine's language. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-')
  for (const order of [month + date + year, date + month + year]) {
    await page.keyboard.type(order)
    const stands = await page.locator('input:focus').inputValue()
    if (stands === day) return
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error(`The date field did not take ${day}`)
}

/** Whether the radio button in focus stands beside one with this label. */
const isInGroup = (page: Page, option: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const here = document.activeElement
    if (!(here instanceof HTMLInputElement)) return false
    const group = here.form?.elements.namedItem(here.name)
    const radios = group instanceof RadioNodeList ? [...group] : [here]
    return radios.some(
      (radio) =>
        radio instanceof HTMLInputElement && radio.labels?.[0]?.textContent?.trim() === wanted,
    )
  }, option)

const isTicked = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      document.activeElement instanceof HTMLInputElement && document.activeElement.checked === true,
  )

const isOpen = (): boolean => document.activeElement?.closest('details')?.open === true

const chosenOption = (): string => {
  const here = document.activeElement
  return here instanceof HTMLSelectElement ? (here.selectedOptions[0]?.text ?? '') : ''
}
