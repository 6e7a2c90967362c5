import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { settle, TestWindow } from './connected.test.support.js'
import { pageLife } from './page-life.js'
import { TabLine } from './tab-line.js'
import type { TabChannel } from './tab-messages.js'

describe('the line to the other tabs', () => {
  const line = () => {
    const page = new TestWindow()
    const channels: (TabChannel & { closed: boolean; sent: unknown[] })[] = []
    const heard: unknown[] = []
    const tabLine = new TabLine(
      pageLife(page),
      () => {
        const channel = {
          onmessage: null,
          closed: false,
          sent: [] as unknown[],
          postMessage: (message: unknown) => void channel.sent.push(message),
          close: () => void (channel.closed = true),
        }
        channels.push(channel)
        return channel
      },
      message => heard.push(message),
    )
    return { channels, heard, page, tabLine }
  }

  test('that is closed lets the last message out, hears nothing more, and is closed then', async () => {
    const { channels, tabLine } = line()
    tabLine.post({ end: true })
    tabLine.close()
    const [channel] = channels
    assert.deepEqual([channel!.sent, channel!.closed, channel!.onmessage], [[{ end: true }], false, null])
    tabLine.post({ end: true })
    await settle()
    assert.deepEqual([channel!.sent.length, channel!.closed], [1, true])
  })

  test('that is closed stays so when its page is put aside and is back', () => {
    const { channels, page, tabLine } = line()
    tabLine.close()
    page.say('pagehide')
    page.say('pageshow')
    assert.equal(channels.length, 1)
  })

  test('is closed at once on a page that is put aside, where nothing runs any more, and is another one when it is back', () => {
    const { channels, heard, page } = line()
    page.say('pagehide')
    assert.deepEqual([channels[0]!.closed, channels[0]!.onmessage], [true, null])
    page.say('pageshow')
    page.hide(true)
    page.hide(false)
    assert.deepEqual(
      channels.map(({ closed }) => closed),
      [true, false],
    )
    channels[1]!.onmessage!({ data: { leads: 'x' } } as MessageEvent)
    assert.deepEqual(heard, [{ leads: 'x' }])
  })

  test('passes over what is no message, and what cannot be sent', () => {
    const { channels, heard, tabLine } = line()
    for (const data of [null, 'end', 1, undefined]) channels[0]!.onmessage!({ data } as MessageEvent)
    assert.deepEqual(heard, [])
    channels[0]!.postMessage = () => {
      throw new DOMException('', 'DataCloneError')
    }
    tabLine.post({ end: true })
  })
})
