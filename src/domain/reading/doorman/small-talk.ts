const WHOM = '(?:a|em|chi|co|thay|anh|ban|bot|tro ly|cung)'

/** Whole messages that laugh, ask how somebody is or tell of the weather. */
export const SMALL_TALK = [
  '(?:ha ?){2,}|hi+(?: hi+)*|hehe|haha|hihi|hic|huhu|lol|wow',
  'chuc mung nam moi.{0,30}',
  `(?:${WHOM} )*(?:khoe|an com|ngu|di day)(?: ${WHOM})* (?:khong|chua|chu|ha)(?: (?:${WHOM}|nhe|nha|vay|the|day))*`,
  `(?:hom|bua|buoi) nay (?:troi )?(?:mua|nang|nong|lanh|mat|met)(?: (?:qua|ghe|lam|du|troi|oi|vay|the|nhi|ha|${WHOM}))+`,
]
