using System.Globalization;

namespace Nix.Store;

/// <summary>
/// Which generations of a profile are to go: <see cref="Named"/>, <see cref="NotCurrent"/>, <see cref="OlderThan"/> or <see cref="BeyondNewest"/>, with the
/// meaning <c>nix-env --delete-generations</c> gives them (src/libstore/profiles.cc). Only by its number can the current one be meant.
/// </summary>
public abstract record GenerationChoice
{
    private GenerationChoice()
    {
    }

    /// <summary>Those that are meant, of a profile as it is.</summary>
    public abstract IEnumerable<Generation> In(ProfileState state);

    /// <summary>By their numbers; those that do not exist are passed over.</summary>
    public sealed record Named(IReadOnlyCollection<int> Numbers) : GenerationChoice
    {
        public override IEnumerable<Generation> In(ProfileState state) => state.Generations.Where(generation => Numbers.Contains(generation.Number));
    }

    /// <summary>All but the current one.</summary>
    public sealed record NotCurrent : GenerationChoice
    {
        public override IEnumerable<Generation> In(ProfileState state) => state.Generations.Where(generation => !generation.IsCurrent);
    }

    /// <summary>Those that were no longer in use at a moment: all below the newest that was made before it, which was in use then.</summary>
    public sealed record OlderThan(DateTimeOffset Moment) : GenerationChoice
    {
        // Nix looks at whole seconds.
        public override IEnumerable<Generation> In(ProfileState state) => state.Generations.Reverse()
            .SkipWhile(generation => generation.CreatedAt.ToUnixTimeSeconds() >= Moment.ToUnixTimeSeconds()).Skip(1)
            .Where(generation => !generation.IsCurrent).Reverse();
    }

    /// <summary>Those below the current one and the next lower ones, so many in all; none that is newer than the current one.</summary>
    /// <param name="Kept">How many stay, the current one included; 1 or more.</param>
    public sealed record BeyondNewest(int Kept) : GenerationChoice
    {
        public override IEnumerable<Generation> In(ProfileState state) =>
            state.Generations.Reverse().SkipWhile(generation => !generation.IsCurrent).Skip(Kept).Reverse();
    }

    /// <summary>Reads what nix-env is told: <c>old</c>, an age such as <c>30d</c>, how many to keep as <c>+5</c>, or numbers.</summary>
    /// <param name="words">The words.</param>
    /// <param name="now">What ages count from.</param>
    /// <exception cref="ProfileException">They mean none.</exception>
    public static GenerationChoice Parse(IReadOnlyList<string> words, DateTimeOffset now)
    {
        return words switch
        {
            ["old"] => new NotCurrent(),
            [var age] when age.Contains('d', StringComparison.Ordinal) => age[^1] == 'd' && Number(age[..^1]) is { } days and > 0 && days <= (now - DateTimeOffset.MinValue).TotalDays
                ? new OlderThan(now.AddDays(-days))
                : throw Unknown($"'{age}' is no number of days", "Write it as 14d."),
            [var count] when count.Contains('+', StringComparison.Ordinal) => count[0] == '+' && Number(count[1..]) is { } kept and > 0
                ? new BeyondNewest(kept)
                : throw Unknown($"'{count}' is no number of generations to keep", "Write it as +5; at least the current one is kept."),
            _ => new Named([.. words.Select(word => Number(word) ?? throw Unknown($"'{word}' is no generation's number", "List the generations and choose some of them."))]),
        };

        static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

        static ProfileException Unknown(string reason, string advice) => new($"These generations are not known: {reason}.", advice);
    }
}
