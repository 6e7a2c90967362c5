#!/usr/bin/env python3
"""Writes a tile of enabled customers, or the table of new partners, as HTML that the widgets take over in the browser.

An example for servers that are not in JavaScript: the answer is a file of JSON, the HTML is printed.
    python3 emit.py enabled-customers.json
It is in English, and its screens are those of the files beside it.
"""

import datetime
import decimal
import json
import re
import sys
import urllib.parse

SCREENS = {
    'customers': '/customers',
    'partners': '/partners',
    'service-plans': '/service-plans',
    'usage-reports': '/usage-reports',
    'billing-reports': '/billing-reports',
}
STYLE_SHEETS = '/lmp'

# Which template of this version a value comes from: as the files beside this one have it.
CARD, LINK, PLAIN, NAME = 'PUFfHuorjs4=', 'Q3U5mWJV5x4=', 'CDF4F0UvwjE=', '12ZB8DHO+sU='


def escape(value):
    """Every value goes through here: whatever a company is called, it stays text."""
    text = str(value)
    for sign, entity in (('&', '&amp;'), ('<', '&lt;'), ('>', '&gt;'), ('"', '&quot;'), ("'", '&#39;')):
        text = text.replace(sign, entity)
    return text


def part(html, mark=''):
    """A place of a value: a template says which one it is, a text does not."""
    return f'<!--lit-part {mark}-->{html}<!--/lit-part-->' if mark else f'<!--lit-part-->{html}<!--/lit-part-->'


def text(value):
    return part(escape(value))


def name(value):
    """A name in its own direction; embeddings and overrides would make it read otherwise than it is written."""
    shown = escape(re.sub('[\u202a-\u202e\u2066-\u2069]', '', value))
    return part(f'<!--lit-node 0--><bdi class=name title="{shown}">{part(shown)}</bdi>', NAME)


def number(value):
    return f'{value:,}'


def tenths(value):
    """Rounded as a browser does: a half goes up."""
    return decimal.Decimal(value).quantize(decimal.Decimal('0.1'), decimal.ROUND_HALF_UP)


def date(value):
    day = datetime.date.fromisoformat(value)
    return f'{day:%b} {day.day}, {day.year}'


def href(drill_down):
    """The screen's URL, and the filter as a query with sorted names."""
    names = {'partnerId': 'partner'}
    query = {names.get(key, re.sub('[A-Z]', lambda m: '-' + m[0].lower(), key)): value
             for key, value in drill_down['filter'].items()}
    path = SCREENS[drill_down['screen']]
    # A browser writes these two signs in the other way than Python.
    written = urllib.parse.urlencode(sorted(query.items()), safe='*').replace('~', '%7E')
    return f'{path}?{written}' if query else path


def link(drill_down, content, classes='', own_id='', labelled_by=''):
    """A number and the way to its list; plain text for who may not see the list."""
    own = f'id="{own_id}"' if own_id else ''
    if not drill_down:
        return part(f'<!--lit-node 0--><span class="{classes}" {own} part=value>{content}</span>', PLAIN)
    label = f'aria-labelledby="{labelled_by}"' if labelled_by else ''
    target = escape(href(drill_down))
    return part(
        f'<!--lit-node 0--><a class="{classes}" {own} part="value link" href="{target}" {label} >{content}</a>', LINK)


def card(answer, heading, tools, content):
    """The tag with its answer, and the card in its shadow root."""
    widget = escape(answer['widget'])
    screens = ''.join(f' {screen}-href="{escape(url)}"' for screen, url in SCREENS.items())
    written = escape(json.dumps(answer, ensure_ascii=False, separators=(',', ':')))
    drawn = part(
        '<!--lit-node 0--><div class="card" part=card lang="en" translate=no role=group aria-labelledby=heading'
        ' aria-busy="false"><header role=none><!--lit-node 2--><div id=heading part=heading role=heading'
        f' aria-level="2">{text(heading)}</div>{part("")}{tools}</header>{content}</div>', CARD)
    return (f'<lmp-{widget} lang="en"{screens} answer="{written}"><template shadowrootmode="open">'
            f'<link rel="stylesheet" href="{STYLE_SHEETS}/{widget}.css">{drawn}</template></lmp-{widget}>')


def change(value, earlier):
    """The step from the end of last month: in percent from 1,000 on."""
    step = abs(value - earlier)
    if not step:
        return text('No change vs last month')
    up = value > earlier
    ratio = decimal.Decimal(step) / earlier if earlier >= 1000 else decimal.Decimal(0)
    percent = f'{tenths(ratio * 100):,f}'.removesuffix('.0') + '%'
    said = number(step) if ratio < decimal.Decimal('0.0005') else percent
    return part(
        f'<!--lit-node 0--><b class="change {"good" if up else "bad"}"><span aria-hidden=true>'
        f'{text("▲" if up else "▼")} </span><span class=unseen>{text("up" if up else "down")} </span>'
        f'{text(said + " ")}</b>{text("vs last month")}', '1/9PU6+raMI=')


def sparkline(values):
    low = min(values)
    span = max(values) - low or 1
    points = [(tenths(i * 72 / (len(values) - 1)), tenths(20 - 17 * (value - low) / span))
              for i, value in enumerate(values)]
    line = ' '.join(f'{x},{y}' for x, y in points)
    x, y = points[-1]
    return part(
        '<svg class=spark width=76 height=24 viewBox="-2 0 76 24" aria-hidden=true>'
        f'<!--lit-node 1--><polyline points="{line}" /><!--lit-node 2--><circle cx="{x}" cy="{y}" r=2.2 /></svg>',
        'fTEHOYqF6Y0=')


def enabled_customers(answer):
    data = answer['data']
    value, trend = data['value'], data.get('trend')
    written = number(value)
    classes = 'value n' if len(written) > 9 else 'value'
    shown = link(data.get('drillDown'), text(written), classes, 'value', 'heading value age')
    foot = part(f'<span>{change(value, trend[-1])}</span>{sparkline([*trend, value])}', '94tjhjhkEYE=')\
        if trend else part('')
    tile = f'<div class=number>{shown}</div><div class=foot>{foot}</div>'
    return card(answer, 'Enabled customers', part(''), part(tile, '2ztXtiqVZPk='))


COLUMNS = ('Company', 'Type', 'Acquired', 'Customers', 'Full licenses', 'Trial licenses', 'Chargeable units')
TYPES = {'msp': 'MSP', 'reseller': 'Reseller'}


def cell(i, content):
    at = 'class="end"' if i >= 3 else ''
    return part(f'<!--lit-node 0--><td role=cell {at} data-header="{COLUMNS[i]}">{content}</td>', '//aLLzM15yU=')


def figure(value):
    zero = '' if value else 'class="zero"'
    return part(f'<!--lit-node 0--><span {zero}>{text(number(value))}</span>', 'OMjhJcSGPSY=')


def partner_row(partner):
    place = f'{partner["city"]}, {partner["state"]}' if partner.get('state') else partner['city']
    where = part(f'<span class=place>{name(place)}</span>', 'UtCoQZU0CIg=')
    company = part(f'<div class=company>{link(partner.get("drillDown"), name(partner["name"]))} {where}</div>',
                   'k2XEM6i6yvo=')
    known = TYPES.get(partner['type'])
    kind = part(f'<span class=pill>{text(known) if known else name(partner["type"])}</span>', 'pGPESUHVWac=')
    customers = partner['customers']
    count = link(customers.get('drillDown'), text(number(customers['value'])),
                 'count' if customers['value'] else 'count zero')
    figures = [figure(partner[key]) for key in ('fullLicenses', 'trialLicenses', 'chargeableUnits')]
    cells = [kind, text(date(partner['acquiredOn'])), count, *figures]
    others = part(''.join(cell(i + 1, each) for i, each in enumerate(cells)))
    return part(f'<tr role=row part=item><th role=rowheader scope=row>{company}</th>{others}</tr>',
                'dNsG+0nFF/4=')


def new_partner_overview(answer):
    data = answer['data']
    total, partners = data['total'], data['partners']
    count = number(total['value'])
    days = f'last {number(data["windowDays"])} {"day" if data["windowDays"] == 1 else "days"}'
    view_all = part(f'{text("View all " + count)} <span aria-hidden=true class=arrow>→</span>', 'cZ/NylFA4WE=')
    way = link(total['drillDown'], view_all) if total['value'] and 'drillDown' in total else part('')
    tools = part(f'<span class=tools><span class=pill>{text(days)}</span> {way}</span>', 'z5m4tb1iQF4=')
    if not partners:
        are = 'partner' if total['value'] == 1 else 'partners'
        note = f'{count} new {are}. Your role sees how many, and not which.' if total['value']\
            else 'No partner was acquired in these days.'
        return card(answer, 'New partner overview', tools, part(f'<p class=note>{text(note)}</p>', 'HdAoYPFk73c='))
    heads = part(''.join(
        part(f'<!--lit-node 0--><th role=columnheader scope=col {"class=" + chr(34) + "end" + chr(34) if i >= 3 else ""}>'
             f'{text(column)}</th>', 'mr/6AhEtpL4=') for i, column in enumerate(COLUMNS)))
    rows = part(''.join(partner_row(partner) for partner in partners))
    table = part(
        '<!--lit-node 0--><div class="fit many"><!--lit-node 1--><table part=table role=table'
        f' aria-labelledby="heading"><thead role=rowgroup><tr role=row>{heads}</tr></thead>'
        f'<tbody role=rowgroup>{rows}</tbody></table></div>', 'oKUeYocYyd4=')
    shown = text(f'{number(len(partners))} of {count} shown')
    content = part(f'{table}<p class=shown part=footer>{shown}</p>', 'z8FdAbG3kes=')
    return card(answer, 'New partner overview', tools, content)


CARDS = {'enabled-customers': enabled_customers, 'new-partner-overview': new_partner_overview}

if __name__ == '__main__':
    sys.stdout.reconfigure(encoding='utf-8')
    with open(sys.argv[1], encoding='utf-8') as file:
        ready = json.load(file)
    print(CARDS[ready['widget']](ready))
