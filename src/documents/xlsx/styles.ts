/** Positions in `cellXfs` below. */
export const style = {
  plain: 0,
  head: 1,
  text: 2,
  /** Text that begins like a formula: Excel keeps it text even when the cell is edited. */
  quoted: 3,
  number: 4,
  /** A share in percent, one decimal. */
  decimal: 5,
  moment: 6,
  title: 7,
  note: 8,
} as const

const xf = (rest: string, inside = '') =>
  `<xf xfId="0" applyFont="1" applyBorder="1" applyAlignment="1" applyNumberFormat="1" ${rest}>${inside}</xf>`
const top = '<alignment vertical="top" wrapText="1"/>'
const right = '<alignment horizontal="right" vertical="top" indent="1"/>'
const middle = '<alignment horizontal="center" vertical="center" wrapText="1"/>'

/** xl/styles.xml: Times New Roman 12, thin borders, a shaded bold head, numbers and dates as real ones. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="#,##0.0"/></numFmts><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font><font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3ECF7"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="9">${[
  '<xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
  xf('numFmtId="0" fontId="1" fillId="2" borderId="1" applyFill="1"', middle),
  xf('numFmtId="0" fontId="0" fillId="0" borderId="1"', top),
  xf('numFmtId="0" fontId="0" fillId="0" borderId="1" quotePrefix="1"', top),
  xf('numFmtId="3" fontId="0" fillId="0" borderId="1"', right),
  xf('numFmtId="165" fontId="0" fillId="0" borderId="1"', right),
  xf('numFmtId="164" fontId="0" fillId="0" borderId="1"', right),
  '<xf xfId="0" numFmtId="0" fontId="1" fillId="0" borderId="0" applyFont="1"/>',
  '<xf xfId="0" numFmtId="0" fontId="0" fillId="0" borderId="0" applyFont="1"/>',
].join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
