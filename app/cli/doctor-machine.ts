import * as fs from 'node:fs/promises'
import path from 'node:path'
import { holderOf } from '#pades/certificate-chain.ts'
import { dersOf } from '#pades/pem.ts'
import type { Env } from '#platform/env.ts'
import { keysIn } from '#platform/keys.ts'
import { mailAnswers } from '#platform/mailer.ts'
import type { Finding } from './diagnosis.ts'

/** Whether this is a demo, which everybody should know. */
export const demoFinding = ({ isDemo }: Env): Finding =>
  isDemo
    ? {
        about: 'soort',
        state: 'mind',
        says: 'Dit is een demo. Iedereen kan inloggen als iedereen.',
      }
    : { about: 'soort', state: 'fine', says: 'Dit is een echte installatie.' }

/** Outside the demo people sign in over https, or their codes can be read on the way. */
export function addressFinding({ baseUrl, isDemo }: Env): Finding {
  const about = 'adres'
  if (isDemo || baseUrl.startsWith('https://')) return { about, state: 'fine', says: baseUrl }
  return { about, state: 'act', says: `${baseUrl} is niet veilig. Zet BASE_URL op https.` }
}

const megabyte = 1024 ** 2

/** Less room than this and signing may stop halfway through a day; still less and nothing can be kept. */
const room = { act: 200 * megabyte, mind: 1024 * megabyte }

/** Whether the folder of the files takes new ones, and for how long. */
export async function folderFinding(folder: string): Promise<Finding> {
  const about = 'map'
  const nearest = await nearestFolder(folder)
  const isOpen = await fs.access(nearest, fs.constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!isOpen) return { about, state: 'act', says: `In ${folder} kan niet worden geschreven.` }
  const { bavail, bsize } = await fs.statfs(nearest)
  const free = bavail * bsize
  const state = free < room.act ? 'act' : free < room.mind ? 'mind' : 'fine'
  return { about, state, says: `${folder}, ${Math.floor(free / megabyte)} MB vrij.` }
}

/** The folder itself, or what it will be made in. */
async function nearestFolder(folder: string): Promise<string> {
  const isThere = await fs.stat(folder).then(
    () => true,
    () => false,
  )
  return isThere || folder === path.dirname(folder) ? folder : nearestFolder(path.dirname(folder))
}

/** Whether the mail server takes mail; in the demo there need be none. */
export async function mailFinding({ smtpUrl }: Env): Promise<Finding> {
  const about = 'mail'
  if (!smtpUrl) return { about, state: 'fine', says: 'De post staat op het scherm.' }
  const trouble = await mailAnswers(smtpUrl)
  if (trouble === undefined) return { about, state: 'fine', says: 'De mailserver antwoordt.' }
  return { about, state: 'act', says: `De mailserver antwoordt niet: ${trouble}` }
}

const day = 24 * 60 * 60_000

/** A certificate that ends within this many days asks for a new one. */
const daysAhead = 60

/** The certificates that the installation signs with, and when they end. None is not wrong: they are made at their first use. */
export async function keyFindings(env: Env, now: Date): Promise<Finding[]> {
  const folder = path.join(env.varDir, 'keys')
  const names = await fs.readdir(folder).catch((): string[] => [])
  const findings: Finding[] = []
  for (const name of names.filter((one) => one.endsWith('.pem')).toSorted())
    findings.push(await keyFinding(env, name, now))
  if (findings.some(({ state }) => state !== 'fine')) return findings.filter(isUrgent)
  return [
    { about: 'sleutels', state: 'fine', says: `${findings.length} certificaten, alle geldig.` },
  ]
}

const isUrgent = ({ state }: Finding) => state !== 'fine'

async function keyFinding(env: Env, name: string, now: Date): Promise<Finding> {
  const about = `sleutel ${name}`
  try {
    const keys = keysIn(path.join(env.varDir, 'keys'), env.secretKey)
    const text = await keys.keep(name, () => '')
    const [certificate] = dersOf(text.slice(Math.max(0, text.indexOf('-----BEGIN CERTIFICATE'))))
    if (!text.includes('PRIVATE KEY')) throw new Error('This is no key')
    if (!text.includes('BEGIN CERTIFICATE') || !certificate)
      return { about, state: 'fine', says: 'verloopt niet.' }
    const { validUntil } = holderOf(certificate)
    const left = Math.floor((validUntil.valueOf() - now.valueOf()) / day)
    const says = `geldig tot ${validUntil.toISOString().slice(0, 10)}.`
    return { about, state: left < daysAhead ? 'act' : 'fine', says }
  } catch {
    return { about, state: 'act', says: 'niet te lezen. Is SECRET_KEY dezelfde als eerst?' }
  }
}
