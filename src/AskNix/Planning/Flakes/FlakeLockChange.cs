using System.Collections.Immutable;

namespace AskNix.Planning.Flakes;

/// <summary>An input that differs between two lock files: new where it had no state before, gone where it has none after.</summary>
public sealed record FlakeLockChange(string Name, FlakeInput? Old, FlakeInput? New)
{
    /// <summary>The change for a person.</summary>
    public string Text => (Old, New) switch
    {
        (null, { } added) => $"{Name} {Where(added)} (new)",
        ({ } removed, null) => $"{Name} {Where(removed)} (gone)",
        ({ } before, { } after) when Where(before) == Where(after) => $"{Name} {before.ContentHash} -> {after.ContentHash}",
        ({ } before, { } after) => $"{Name} {Where(before)} -> {Where(after)}",
        _ => Name,
    };

    /// <summary>The inputs that differ, by name.</summary>
    /// <param name="old">Null where there was no lock file.</param>
    public static ImmutableArray<FlakeLockChange> Between(FlakeLock? old, FlakeLock renewed)
    {
        var before = old?.All.ToDictionary(input => input.Name, StringComparer.Ordinal) ?? [];
        var after = renewed.All.ToDictionary(input => input.Name, StringComparer.Ordinal);
        return
        [
            .. before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(name => new FlakeLockChange(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
                .Where(change => change.Old is null || change.New is null || !change.Old.IsSameStateAs(change.New)),
        ];
    }

    private static string Where(FlakeInput input) => input.Follows.IsDefaultOrEmpty ? input.State : $"as {string.Join('/', input.Follows)}";
}
