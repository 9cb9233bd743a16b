using System.Collections.Immutable;
using AskNix.Events;

namespace AskNix.Plugins;

/// <summary>The answers of all plugins that were asked, and what went wrong with others.</summary>
public sealed record PluginAnswers(ImmutableArray<PluginAnswer> Answers, ImmutableArray<Notice> Notices)
{
    public static readonly PluginAnswers None = new([], []);
}
