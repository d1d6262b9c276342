import { placeOf } from '../../../conversation/flows/duties.ts'
import { waysIn } from '../../../domain/channel.ts'
import type { InvitationCard } from '../../../domain/documents/invitation.ts'
import { unitOf } from '../../../domain/form.ts'
import { isOfficer, isReachable } from '../../../domain/member.ts'
import type { Invitation } from '../../../storage/records.ts'
import type { Tx } from '../../../storage/storage.ts'
import { looseFileName } from '../../../text/documents/file-names.ts'
import { cardPerson, cardUnit, sheetContact } from '../../../text/documents/invitation.ts'
import { caption } from '../../../text/documents/orders.ts'
import { listed } from '../../../text/wording.ts'
import type { Deps } from '../../deps.ts'
import { hashIn } from '../load-admission.ts'
import { unlockCode } from '../locked-code.ts'
import type { DocumentPlan } from './document-plan.ts'

/** One invitation as a picture; undefined when it has been used, withdrawn or has run out meanwhile. */
export async function invitationPicture(tx: Tx, deps: Deps, code: string): Promise<DocumentPlan | undefined> {
  const meant = await tx.invitations.byHash(hashIn(code, true))
  const invitation = (await tx.invitations.open(deps.clock.now())).find(({ id }) => id === meant?.id)
  const [card] = invitation ? cardsOf(deps, [invitation]) : []
  if (!card) return undefined
  return {
    name: looseFileName({ kind: 'invitation-picture' }),
    as: 'photo',
    caption: caption.invitationPicture(card),
    make: () => deps.documents.invitationPicture(card),
  }
}

/** All invitations that wait, in the order of the units; undefined when there is none. */
export async function invitationSheet(tx: Tx, deps: Deps): Promise<DocumentPlan | undefined> {
  const { clock, school } = deps
  const cards = cardsOf(deps, await tx.invitations.open(clock.now()))
  if (cards.length === 0) return undefined
  const officer = (await tx.members.all()).find(member => isOfficer(member) && isReachable(member))
  const sheet = {
    school: school.name,
    subject: listed(deps.programmes.map(({ plan }) => plan.subject)),
    cards,
    contact: sheetContact(school, officer),
    createdAt: clock.now(),
  }
  return {
    name: looseFileName({ kind: 'invitation-sheet' }),
    as: 'document',
    caption: caption.invitationSheet(cards.length),
    make: () => deps.documents.invitationSheet(sheet),
  }
}

function cardsOf(deps: Deps, invitations: readonly Invitation[]): readonly InvitationCard[] {
  const { school } = deps
  const channels = deps.lines.map(({ messenger }) => messenger.channel)
  const place = (invitation: Invitation) => school.units.findIndex(unit => unit.id === placeOf(school, invitation))
  return invitations
    .toSorted((a, b) => place(a) - place(b) || a.id - b.id)
    .flatMap(invitation => {
      const { role, unitId, expiresAt } = invitation
      const code = unlockCode(deps, invitation.code, invitation.codeHash)
      const unit = cardUnit(role, unitOf(school, unitId))
      return code === undefined
        ? []
        : [{ ...waysIn(channels, code), unit, person: cardPerson(invitation), until: expiresAt }]
    })
}
