/// The look of report.html: light and dark, phone to desk, and A4 on paper. Nothing is loaded.
enum Stylesheet {
  static var text: Markup { colours + page + tables + pictures + small + paper }

  /// Paper is always light.
  private static var colours: Markup {
    """
    :root { color-scheme: light dark; \(ChartPalette.light.properties) }
    @media screen and (prefers-color-scheme: dark) {
      :root { \(ChartPalette.dark.properties) } }

    """
  }

  private static let page: Markup = """
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 78rem; color: var(--ink);
      background: var(--paper); line-height: 1.5;
      font-family: "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    :focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
    header p, .soft { color: var(--soft); margin: .2rem 0; }
    h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 .4rem; }
    h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; padding-bottom: .25rem;
      border-bottom: 2px solid var(--line); }
    .notice { background: var(--notice); border-left: .3rem solid var(--edge);
      padding: .7rem 1rem; margin: 1rem 0; }
    .notice p { margin: .2rem 0; }
    nav ul { columns: 2; padding-left: 1.2rem; margin: .4rem 0; }
    nav a { color: inherit; }
    .cards { display: flex; flex-wrap: wrap; gap: .8rem; margin: 1rem 0; padding: 0; }
    .cards div { border: 1px solid var(--line); background: var(--shade); border-radius: .4rem;
      padding: .6rem 1rem; min-width: 11rem; }
    .cards b { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
    .cards span { color: var(--soft); font-size: .9rem; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
    dt { color: var(--soft); }
    dd { margin: 0; }

    """

  private static let tables: Markup = """
    .wide, .plot { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .6rem 0; }
    caption { text-align: left; color: var(--soft); padding: .2rem 0; }
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden;
      clip-path: inset(50%); white-space: nowrap; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .55rem;
      border-bottom: 1px solid var(--line); }
    thead th { background: var(--shade); font-weight: 600; vertical-align: bottom; }
    tbody th { font-weight: 600; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.number { white-space: normal; }
    tbody .name, tbody .unit { min-width: 8rem; }
    tbody .codebook, tbody .code { white-space: nowrap; }
    tbody .label, tbody .reasons { min-width: 14rem; }
    td ul, th ul { list-style: none; margin: 0; padding: 0; }
    td li + li { margin-top: .3rem; }
    tbody .official li { margin: 0; white-space: nowrap; }
    tbody .official li + li { font-weight: 400; }
    tbody .official li:nth-child(2) { white-space: normal; }
    tbody .indicators { min-width: 9rem; }
    tbody .indicators li { white-space: nowrap; margin: 0; display: inline-block; }
    tbody .indicators li:not(:last-child) { margin-right: .8em; }
    .share { min-width: 6rem; }
    .bar { display: block; height: .35rem; margin-top: .15rem; background: var(--line);
      border-radius: .2rem; overflow: hidden; }
    .bar b { display: block; height: 100%; background: var(--mark); }
    .digest { font-family: ui-monospace, Consolas, monospace; font-size: .8rem;
      overflow-wrap: anywhere; }

    """

  private static let pictures: Markup = """
    figure { margin: 1.2rem 0 .4rem; }
    figcaption { font-size: .9rem; max-width: 56rem; }
    figcaption p { color: var(--soft); margin: .2rem 0; }
    details { margin: 0 0 2rem; font-size: .9rem; }
    summary { cursor: pointer; }
    svg { display: block; max-width: 100%; height: auto; }
    svg text { font-size: 12px; fill: var(--ink); }
    svg text.soft { fill: var(--soft); }
    path { fill: none; stroke-width: 1; }
    .grid { stroke: var(--line); }
    .whisker, .median { stroke: var(--ink); stroke-width: 1.5px; }
    .mark { fill: var(--mark); }
    .dot { stroke: var(--mark); stroke-width: 6px; stroke-linecap: round; }
    .dot.small { stroke-width: 4px; }
    svg path.outside { fill: var(--outside); stroke: var(--paper); }
    .target { stroke: var(--ink); }
    .limit-inner { stroke: var(--soft); stroke-dasharray: 5 4; }
    .limit-outer { stroke: var(--ink); stroke-width: 1.4px; }
    .box { fill: none; stroke: var(--ink); }
    .median { stroke-width: 3px; }
    svg path.heat-1 { fill: var(--heat-1); }
    svg path.heat-2 { fill: var(--heat-2); }
    svg path.heat-3 { fill: var(--heat-3); }
    svg path.heat-4 { fill: var(--heat-4); }
    svg path.heat-5 { fill: var(--heat-5); }

    """

  private static let small: Markup = """
    @media (max-width: 40rem) { body { padding: 1rem .8rem 3rem; } h1 { font-size: 1.35rem; }
      nav ul { columns: 1; } dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
      .cards div { flex: 1 1 100%; } }
    @media screen and (max-width: 40rem) {
      table[role], table[role] tbody { display: block; }
      table[role] thead { position: absolute; clip-path: inset(50%); }
      table[role] tbody tr { display: grid; grid-template-columns: repeat(8, 1fr);
        padding: .5rem 0; border-bottom: 1px solid var(--line); }
      table[role] td, table[role] tbody th { border: 0; padding: .15rem .3rem; min-width: 0; }
      table[role] .official { grid-column: 2 / -1; }
      table[role] .unit, table[role] .reasons, table[role] .indicators { grid-column: 1 / -1; }
      table[role] [data-label] { grid-column: span 2; text-align: left; white-space: normal; }
      table[role] [data-label]::before { content: attr(data-label); display: block;
        color: var(--soft); font-size: .8rem; } }

    """

  private static let paper: Markup = """
    @page { size: A4 landscape; margin: 15mm; }
    @media print { body { padding: 0; max-width: none; font-size: 10pt; }
      nav, details, .skip { display: none; } .wide, .plot { overflow: visible; }
      svg { min-width: 0 !important; max-height: 120mm; }
      table { font-size: 8.5pt; }
      thead { display: table-header-group; } tr, p, .notice, .cards, figure { break-inside: avoid; }
      h2, section > .soft, thead { break-after: avoid; }
      tbody tr:first-child { break-before: avoid; }
      section:has(> figure) { break-before: page; }
      .bar, .bar b, thead th, .notice, svg { print-color-adjust: exact;
        -webkit-print-color-adjust: exact; } }

    """
}
