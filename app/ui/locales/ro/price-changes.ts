export const priceChanges = {
  problems: {
    'sku-unknown': 'Nu există niciun articol cu codul {{sku}}.',
    'unit-unknown': '{{sku}} nu se vinde la {{unit}}.',
    'quantity-wrong': 'Introduceți o cantitate peste zero cu cel mult 3 zecimale.',
    precision: 'Cantitatea acestui articol are {{places}} zecimale.',
    increment: 'Acordul vinde în pași de {{increment}}: un prag trebuie să se potrivească.',
    'above-maximum': 'Acordul vinde cel mult {{maximum}}: nimeni nu ar ajunge la acest prag.',
    'price-wrong': 'Introduceți prețul ca număr.',
    'price-not-positive':
      'Un preț este peste zero. Ca să scoateți articolul din listă, eliminați rândul.',
    'price-places': 'Un preț are cel mult {{places}} zecimale.',
    'price-base-wrong': 'Un preț este pentru 1, 10, 100 sau 1000 de unități.',
    'date-wrong': 'Aceasta nu este o zi din calendar.',
    'window-backwards': 'Sfârșitul nu este după început.',
    'window-overlap': 'Un alt preț de la {{minimum}} este valabil în același timp.',
    'named-twice': 'Acest rând apare de două ori în aceeași modificare.',
    'already-there': 'Există deja un preț de la {{minimum}}: modificați-l pe acela.',
    'row-gone': 'Acest rând nu mai este în listă.',
    'changed-meanwhile': 'Cineva a modificat acest rând între timp. Acum este {{price}}.',
    'dearer-break':
      'Pragul de la {{minimum}} ar fi mai scump decât cel dinaintea lui. Confirmați sau corectați prețul.',
    'target-unknown': 'Nu există produsul sau categoria {{target}}.',
    'percent-wrong': 'Introduceți procentul ca număr, de exemplu -5.',
    'percent-places': 'Un procent are cel mult {{places}} zecimale.',
    'percent-too-low': 'Un procent este peste -100: nimic nu este gratuit.',
    'percent-in-base-list':
      'Aceasta este o listă de bază: procentul nu are de la ce să se calculeze. Adăugați-i prețuri.',
    'percent-changed-meanwhile':
      'Cineva a modificat acest procent între timp. Acum este {{percent}}.',
    'field-changed-meanwhile': 'Cineva a modificat acest câmp între timp. Acum este {{value}}.',
    'name-wrong': 'Introduceți un nume de cel mult 200 de litere.',
    'priority-wrong': 'Introduceți un număr întreg.',
    'graduated-scope':
      'Pragurile pentru unitățile de peste fiecare prag numără o linie sau o variantă.',
    'exclusive-with-merge': 'O listă este exclusivă sau preia alte praguri: nu amândouă.',
    'mix-group-missing': 'Alegeți grupul ale cărui linii se numără împreună.',
    'mix-group-unknown': 'Nu există un asemenea grup.',
  },
} as const
