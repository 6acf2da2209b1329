/// The look of report.html: light and dark, and A4 on paper. Nothing is loaded.
enum Stylesheet {
  static let text: Markup = """
    :root { color-scheme: light dark; --ink: #1b1f24; --soft: #59636e; --line: #d1d9e0;
      --paper: #ffffff; --shade: #f4f6f8; --bar: #3b6ea5; --notice: #fff6dd; --edge: #b98900; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #9aa5b1;
      --line: #3a424b; --paper: #14181d; --shade: #1e242b; --bar: #6ea2d8; --notice: #332a10;
      --edge: #d9a520; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 78rem; color: var(--ink);
      background: var(--paper); line-height: 1.5;
      font-family: "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
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
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .6rem 0; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .55rem;
      border-bottom: 1px solid var(--line); }
    thead th { background: var(--shade); font-weight: 600; vertical-align: bottom; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    th.number { white-space: normal; }
    td.name, td.unit { min-width: 8rem; }
    td.codebook, td.code { white-space: nowrap; }
    td.label, td.reasons { min-width: 14rem; }
    td ul { list-style: none; margin: 0; padding: 0; }
    td li + li { margin-top: .3rem; }
    td.official li { margin: 0; white-space: nowrap; }
    td.official li:first-child { font-weight: 600; }
    td.official li:nth-child(2) { white-space: normal; }
    td.indicators li { white-space: nowrap; margin: 0; }
    .share { min-width: 6rem; }
    .bar { display: block; height: .35rem; margin-top: .15rem; background: var(--line);
      border-radius: .2rem; overflow: hidden; }
    .bar b { display: block; height: 100%; background: var(--bar); }
    .digest { font-family: ui-monospace, Consolas, monospace; font-size: .8rem;
      overflow-wrap: anywhere; }
    @page { size: A4 landscape; margin: 15mm; }
    @media print { body { padding: 0; max-width: none; font-size: 10pt; }
      nav { display: none; } .wide { overflow: visible; } table { font-size: 8.5pt; }
      thead { display: table-header-group; } tr, .notice, .cards { break-inside: avoid; }
      h2 { break-after: avoid; }
      .bar, .bar b, thead th, .notice { print-color-adjust: exact;
        -webkit-print-color-adjust: exact; } }

    """
}
