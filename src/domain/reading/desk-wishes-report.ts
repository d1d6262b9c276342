/** How it went, and when. */
export const SENT_SO =
  '(?: (?:qua|bang|theo) (?:duong )?(?:email|mail|eoffice|e office|truc lien thong|truc|thu dien tu|zalo|buu dien|giay|ban giay|van thu))?(?: (?:(?:luc |hoi )?(?:sang|trua|chieu|toi) (?:nay|qua)|hom (?:nay|qua)|ngay \\d{1,2}.{0,8}))?'

/** What the report still lacks: the compile lists it. */
export const MISSING_WISHES: readonly (readonly ['compile', RegExp])[] = [
  [
    'compile',
    /^(?:bao cao |ban word )?(?:con )?(?:thieu|cho nao|nhung cho nao|nhung gi)(?: (?:nhung gi|gi|cho nao|to vang|bo trong|de trong|de ngo|chua xong|nua|trong bao cao))+$/,
  ],
  [
    'compile',
    /^bao cao (?:(?:con|thi) )+(?:thieu|de ngo|bo trong|to vang)? ?(?:gi|nhung gi|cho nao|nhung cho nao)(?: (?:to vang|bo trong|de trong|chua xong|nua))*$/,
  ],
]
