using AskNix.Events;

namespace AskNix.Backend;

/// <summary>What goes with one request: its options, the person, and where events go.</summary>
public sealed record ProcessContext(RequestOptions Options, IConversation Conversation, Action<BackendEvent> Report);
