import { expect } from 'vitest'
import { type PersonName, people } from '#parties/cast.example.ts'
import { demoPeople } from '#parties/demo-people.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'
import type { Site } from './site.ts'
import { expectCalm, openWindow, type Window } from './window.ts'

/** Somebody at her own machine, with a keyboard and without script. */
export type Person = Keyboard & {
  /** Follows links one after the other, by what they are called. */
  follow: (...links: string[]) => Promise<void>
  /** The page says this. */
  sees: (...texts: (string | RegExp)[]) => Promise<void>
  /** The browser of this person had nothing to complain of. */
  expectCalm: () => void
  close: () => Promise<void>
}

/** Everybody who takes part, each with a window that stays open; signs in by the button of the demo. */
export function peopleAt(site: Site) {
  const present = new Map<PersonName, Promise<Person>>()
  const arrive = async (name: PersonName): Promise<Person> => {
    const person = await sitDown(await openWindow(site))
    await person.press(buttonOf(people[name].email))
    return person
  }
  return {
    async person(name: PersonName): Promise<Person> {
      const known = present.get(name) ?? arrive(name)
      present.set(name, known)
      return known
    },
    /** Time passed: sessions ended, so everybody signs in again. */
    async leave() {
      for (const person of present.values()) {
        ;(await person).expectCalm()
        await (await person).close()
      }
      present.clear()
    },
  }
}

/** What the button of the demo says for who has this address. */
function buttonOf(email: string): string {
  const person = demoPeople.find((one) => one.email === email)
  if (!person) throw new Error(`The demo has no button for ${email}`)
  return person.does
}

/** Takes a window over with the keyboard. It opens at sign-in: the only address that is typed in. */
export async function sitDown(window: Window, address = '/inloggen'): Promise<Person> {
  const { page } = window
  await page.goto(address)
  const keyboard = await keyboardOf(window)
  return {
    ...keyboard,
    follow: async (...links) => {
      for (const link of links) await keyboard.press(link)
    },
    sees: async (...texts) => {
      const said = (await page.locator('main').innerText()).replace(/\s+/g, ' ')
      for (const text of texts) {
        if (typeof text === 'string') expect(said).toContain(text)
        else expect(said).toMatch(text)
      }
    },
    expectCalm: () => expectCalm(window),
    close: window.close,
  }
}
