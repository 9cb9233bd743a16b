using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AskNix.Plans.Forecasts;

namespace AskNix.Plans;

/// <summary>What will be done about a sentence, complete and as data. Making one changes nothing; applying one decides nothing.</summary>
/// <param name="Sentence">The sentence it came from, secrets masked.</param>
/// <param name="Title">One line: what the machine will be like afterwards.</param>
/// <param name="Steps">In the order they are carried out.</param>
/// <param name="Forecast">What they would lead to.</param>
/// <param name="TypedWord">A word the person has to type because a mistake could lock them out; null where a plain yes is enough.</param>
/// <param name="TypedWordReason">Why that word is wanted.</param>
/// <param name="Afterwards">What the person should know once it is done, such as the next step.</param>
public sealed record Plan(
    string Sentence,
    string Title,
    ImmutableArray<PlanStep> Steps,
    Forecast Forecast,
    string? TypedWord = null,
    string? TypedWordReason = null,
    ImmutableArray<string> Afterwards = default)
{
    public ImmutableArray<string> Afterwards { get; init; } = Afterwards.IsDefault ? [] : Afterwards;

    /// <summary>The root of the machine it is for; on another than <c>/</c> nothing needs root.</summary>
    public string MachineRoot { get; init; } = "/";

    /// <summary>The steps that take the whole plan back, in order.</summary>
    [JsonIgnore]
    public ImmutableArray<PlanStep> Inverse => TakingBack.Of(Steps);

    /// <summary>Whether a step needs root.</summary>
    public bool NeedsRoot(PlanStep step) => MachineRoot == "/" && step.Commands.Any(command => command.AsRoot);

    /// <summary>The commands of the Nix tools that would do the same.</summary>
    [JsonIgnore]
    public IEnumerable<TraditionalCommand> Commands =>
        Steps.SelectMany(step => step.Commands).Select(command => command with { AsRoot = command.AsRoot && MachineRoot == "/" });

    /// <summary>Whether anything but the store would change.</summary>
    [JsonIgnore]
    public bool ChangesSomething => Steps.Any(step => step.Effect != Effect.None);
}
