"""RingCentral's WebSocket subscriptions: a bell that rings when the message store changes.

What an event says is never used: a sync follows, which finds it. So a lost, doubled, late or forged
event does no harm. Source: RingCentral developer guide, notifications/websockets.
"""
