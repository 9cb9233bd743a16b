using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace AskNix.Plans.Steps;

/// <summary>Runs a system's own activation.</summary>
/// <param name="System">The store path, or the link, of the system.</param>
/// <param name="Action">test, boot, switch or dry-activate.</param>
/// <param name="Former">The system to activate again when this one fails; null for none.</param>
/// <param name="Specialisation">The variant to activate.</param>
public sealed record ActivateSystem(string System, string Action, string? Former, string? Specialisation = null) : PlanStep
{
    /// <summary>The program that is run.</summary>
    [JsonIgnore]
    public string Program => (Specialisation is null ? System : $"{System}/specialisation/{Specialisation}") + "/bin/switch-to-configuration";

    [JsonIgnore]
    public override string Summary => Action switch
    {
        "boot" => "make it the system that starts at the next boot",
        "dry-activate" => "show what activation would do",
        _ => Specialisation is null ? "activate the system" : $"activate its variant {Specialisation}",
    };

    [JsonIgnore]
    public override Effect Effect => Action == "dry-activate" ? Effect.None : Effect.Activation;

    [JsonIgnore]
    public override ImmutableArray<TraditionalCommand> Commands => [new([Program, Action], AsRoot: true)];

    [JsonIgnore]
    public override ImmutableArray<PlanStep> Inverse =>
        Former is null || Effect is Effect.None ? [] : [new ActivateSystem(Former, Action, null)];
}
