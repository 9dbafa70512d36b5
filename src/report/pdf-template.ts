import { gridTemplate } from "./pdf-grid.ts";

/** Typst source: it reads `data.json` and sets it; it never evaluates a word of it. */
export const template = String.raw`
#let data = json("data.json")
#let accent = rgb("#0f5669")
#let faint = rgb("#55595d")
#let line-grey = rgb("#c9c9c3")
#let serif = ("Source Serif 4", "Amiri", "Vazirmatn")
#let sans = ("Source Sans 3", "Source Serif 4", "Vazirmatn", "Amiri")

#let piece(b) = {
  let style = t => if b.k == "s" { underline(stroke: (thickness: 0.6pt, dash: "dotted"), offset: 2pt, t) } else { t }
  if b.l == "fa" { style(text(font: ("Vazirmatn", "Amiri", "Source Serif 4"), size: 0.94em, lang: "fa", features: ("rlig": 0, "liga": 0, "calt": 0), b.t)) }
  else if b.l == "ar" { style(text(font: ("Amiri", "Vazirmatn", "Source Serif 4"), size: 1.06em, lang: "ar", b.t)) }
  else if b.l != "" { style(text(lang: b.l, b.t)) }
  else { style(b.t) }
}
#let bits(list) = [#list.map(piece).join()]

#set document(
  title: data.plainTitle, author: "Assay", keywords: ("assessment",),
  date: if data.date == none { none } else { datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)) },
)
#set text(font: serif, size: 10pt, lang: "en", fallback: false, hyphenate: false)
#set par(leading: 0.62em, spacing: 1.1em, justify: false)
#set page(
  paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 24mm),
  header: context {
    let page = here().page()
    if page > 1 {
      let before = query(selector(heading.where(level: 1)).before(here()))
      let here-on = query(heading.where(level: 1)).filter(h => h.location().page() == page)
      let current = if here-on.len() > 0 { here-on.first() } else if before.len() > 0 { before.last() } else { none }
      set text(font: sans, size: 8pt, fill: faint)
      grid(columns: (1fr, auto), column-gutter: 1em, block(width: 100%, height: 1.3em, clip: true, bits(data.title)), if current != none { current.body })
      v(-0.6em)
      line(length: 100%, stroke: 0.4pt + line-grey)
    }
  },
  footer: context {
    set text(font: sans, size: 8pt, fill: faint)
    grid(columns: (1fr, auto), [Assay, edition #data.edition], counter(page).display("1 / 1", both: true))
  },
)
#set heading(numbering: none)
#show heading.where(level: 1): it => block(above: 2em, below: 1em, sticky: true, {
  line(length: 100%, stroke: 0.8pt)
  v(0.1em)
  text(size: 17pt, weight: "regular", it.body)
})
#show heading.where(level: 2): it => block(above: 1.5em, below: 0.7em, sticky: true, text(size: 11pt, weight: 600, it.body))
#set footnote.entry(separator: line(length: 24%, stroke: 0.4pt + faint), gap: 0.35em)
#show footnote.entry: set text(size: 7.5pt)
#show footnote.entry: set par(leading: 0.45em)

#let noted(n) = {
  let name = label("fn-" + str(n.n))
  let note = data.notes.at(str(n.n))
  if n.first [#footnote[#bits(note.quote) #text(font: sans, fill: faint, bits(note.where))]#name] else { footnote(name) }
}
#let cited(l) = {
  bits(l.bits)
  if l.notes.len() > 0 { l.notes.map(noted).join(super[,]) }
  if l.more > 0 { text(font: sans, size: 7pt, fill: faint)[ and #l.more more] }
}

#let hatch = tiling(size: (2.6pt, 2.6pt), place(line(start: (0%, 100%), end: (100%, 0%), stroke: 0.7pt + accent)))
#let mark(m, size: 7pt) = {
  let look = (width: size, height: size)
  if m == "yes" { box(..look, fill: accent, stroke: 0.7pt + accent) }
  else if m == "deflects" { box(..look, fill: accent, stroke: 0.7pt + accent, align(center + horizon, rect(width: 2.4pt, height: 2.4pt, fill: white, stroke: none))) }
  else if m == "general" { box(..look, stroke: 0.7pt + accent, fill: hatch) }
  else { box(..look, stroke: (paint: faint, thickness: 0.6pt, dash: "densely-dotted")) }
}
#let strength(m) = {
  if m in ("1", "2", "3") { range(int(m)).map(i => box(width: 2.4pt, height: 6pt, fill: accent)).join(h(1pt)); h(3pt) }
  else if m == "general" { mark("general", size: 6pt); h(3pt) }
  else if m == "none" { mark("none", size: 6pt); h(3pt) }
}

#let part(p) = {
  if p.style == "small" { text(size: 0.88em, fill: faint, cited(p)) }
  else if p.style == "chip" { text(size: 0.88em, fill: accent, cited(p)) }
  else if p.style == "flag" { text(size: 0.88em, style: "normal", [▸ #cited(p)]) }
  else if p.style == "none" { text(fill: faint, style: "normal", cited(p)) }
  else { cited(p) }
}
#let rest(n) = if n > 0 { block(text(font: sans, size: 8pt, fill: faint)[and #n more, in report.html]) }
#let rules = (x, y) => (bottom: if y == 0 { 0.6pt + black } else { 0.3pt + line-grey })

#let show-table(b) = {
  set text(font: sans, size: 8.5pt)
  set par(leading: 0.5em, spacing: 0.5em)
  let head = b.head.map(h => table.cell(text(size: 7.5pt, fill: faint, h)))
  table(
    columns: b.columns.map(c => c * 1fr), inset: (x: 3pt, y: 3.5pt), stroke: rules, align: left + top,
    table.header(..head),
    ..b.rows.map(r => r.map(c => c.map(p => par(part(p))).join())).flatten(),
  )
  rest(b.more)
}

#let show-matrix(b) = {
  set text(font: sans, size: 7.5pt)
  set par(leading: 0.45em, spacing: 0.4em)
  let cell(c) = if c.len() == 0 { text(fill: line-grey)[·] } else { c.map(x => par(strength(x.mark) + bits(x.line.bits))).join() }
  let row(r) = (par({ bits(r.name.bits); if r.note != none { linebreak(); text(size: 6.5pt, fill: faint, bits(r.note.bits)) } }), ..r.cells.map(cell))
  let group(g) = (
    table.cell(colspan: b.columns.len() + 1, inset: (top: 8pt), text(weight: 600, size: 8.5pt)[#g.level #text(weight: "regular", fill: faint)[#g.count]]),
    ..g.rows.map(row).flatten(),
    ..if g.more > 0 { (table.cell(colspan: b.columns.len() + 1, text(fill: faint)[and #g.more more, in report.html]),) } else { () },
  )
  table(
    columns: (2.1fr, 1.9fr, 1fr, 0.9fr, 1.2fr, 1.2fr, 1.1fr, 1fr), inset: (x: 2.5pt, y: 3pt), stroke: rules, align: left + top,
    table.header(table.cell(text(fill: faint)[Actor]), ..b.columns.map(c => table.cell(text(fill: faint, c)))),
    ..b.groups.map(group).flatten(),
  )
}

#let show-units(b) = {
  set text(font: sans, size: 9pt)
  let cell(c) = if c.len() == 0 { text(fill: faint)[0] } else { c.map(m => box(mark(m))).join(h(2pt)); h(5pt); text(font: serif, size: 12pt, str(c.len())) }
  table(
    columns: (1fr, 2fr, 1.5fr, 2fr), inset: (x: 3pt, y: 5pt), stroke: rules, align: left + horizon,
    table.header([], ..("Condemns this event", "Condemns such acts in general", "No condemnation found").map(h => text(size: 7.5pt, fill: faint, h))),
    ..b.rows.map(r => (text(weight: 600, r.level), ..r.cells.map(cell))).flatten(),
  )
}

#let show-map(b) = {
  let factor = 166mm / b.width
  block(breakable: false, width: 166mm, height: b.height * factor, clip: true, {
    image(bytes(b.svg), format: "svg", width: 166mm, alt: b.alt)
    for p in b.places { place(top + left, dx: p.x * factor, dy: (p.y - 9) * factor, text(font: sans, size: 7pt, bits(p.name.bits))) }
  })
  set text(font: sans, size: 8pt)
  if b.beside.len() > 0 { par(b.beside.map(p => box([#text(fill: faint, bits(p.name.bits)) #h(3pt) #p.marks.map(m => box(mark(m))).join(h(2pt))])).join(h(12pt))) }
  par([#mark("yes")~ condemns this event #h(8pt) #mark("deflects")~ condemns, deflects the blame #h(8pt) #mark("general")~ such acts in general #h(8pt) #mark("none")~ none found])
}

${gridTemplate}
#let show-block(b) = {
  if b.kind == "paragraph" { par(b.lines.map(cited).join(" ")) }
  else if b.kind == "list" { if b.ordered { enum(tight: false, ..b.items.map(cited)) } else { for i in b.items { par(cited(i)) } }; rest(b.more) }
  else if b.kind == "lines" { for i in b.items { par(text(size: 9pt, cited(i))) }; rest(b.more) }
  else if b.kind == "heading" { heading(level: 2, b.text) }
  else if b.kind == "label" { block(above: 1em, below: 0.5em, sticky: true, text(font: sans, size: 9pt, weight: 600, b.text)) }
  else if b.kind == "remark" { par(text(font: sans, size: 8.5pt, fill: faint, bits(b.line.bits))) }
  else if b.kind == "table" { show-table(b) }
  else if b.kind == "motive" {
    block(above: 1.2em, below: 0.4em, sticky: true, text(weight: 600)[#if b.label != "" [#b.label. ]#cited(b.title)])
    block(above: 0.2em, below: 0.5em, text(font: sans, size: 8pt, fill: faint, bits(b.by.bits)))
    if b.points.len() > 0 { enum(..b.points.map(cited)) }
  }
  else if b.kind == "units" { show-units(b) }
  else if b.kind == "grid" { show-grid(b) }
  else if b.kind == "map" { show-map(b) }
  else if b.kind == "matrix" { show-matrix(b) }
  else if b.kind == "quote" { block(above: 0.9em, breakable: false, { par(cited(b.line)); block(above: 0.35em, text(font: sans, size: 8pt, fill: faint, bits(b.who.bits))) }) }
}

#text(font: sans, size: 9.5pt, fill: accent, data.kicker)
#v(0.2em)
#block(below: 1.4em, { set text(size: 25pt); set par(leading: 0.42em); bits(data.title) })
#block(below: 1.6em, { set text(size: 12.5pt, fill: faint); set par(leading: 0.55em); bits(data.standfirst) })
#line(length: 100%, stroke: 1.2pt)
#grid(columns: data.facts.map(f => 1fr), ..data.facts.map(f => [#text(font: sans, size: 7.5pt, fill: faint, f.at(0)) \ #text(size: 14pt, f.at(1))]))
#line(length: 100%, stroke: 0.4pt + line-grey)
#par(text(font: sans, size: 8.5pt, fill: faint)[#data.notice #data.missing])
#v(0.6em)
#show outline.entry.where(level: 1): it => block(above: 0.7em, it)
#{
  set text(font: sans, size: 8.5pt)
  let entries = outline(title: text(font: serif, size: 13pt, weight: "regular")[Contents], depth: 2, indent: 1em)
  // Two columns of about the same height, which columns by themselves are not.
  layout(page => {
    let gutter = 2.5em.to-absolute()
    let whole = measure(entries, width: (page.width - gutter) / 2).height
    let tall = whole / 2 + 2em.to-absolute()
    let set-in-two = columns(2, gutter: gutter, entries)
    if tall < page.height { block(height: tall, set-in-two) } else { set-in-two }
  })
}
#pagebreak(weak: true)

#for s in data.sections {
  heading(level: 1, s.title)
  if s.state != "" { block(above: 0pt, below: 1em, sticky: true, text(font: sans, size: 8pt, fill: faint)[○ #s.state]) }
  for b in s.blocks { show-block(b) }
}
#heading(level: 1)[Hashes of the documents]
#for d in data.hashes { block(above: 0.7em, text(font: sans, size: 7.5pt)[#d.number. #bits(d.name) #linebreak() #text(fill: faint, d.hash)]) }
`;
