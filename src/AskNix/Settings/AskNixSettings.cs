using System.Collections.Immutable;
using AskNix.Intents;

namespace AskNix.Settings;

/// <summary>What the person has settled in <c>config.json</c>, with the shipped value for everything else.</summary>
/// <param name="Engine">Null where config.json says nothing, so that the rollout stage decides.</param>
/// <param name="Scope">Where installed packages go.</param>
/// <param name="Feedback">Whether feedback is kept (always locally).</param>
/// <param name="Metrics">Whether durations are kept (always locally).</param>
public sealed record AskNixSettings(
    EngineName? Engine,
    RolloutStage Rollout,
    Scope Scope,
    ConfirmSettings Confirm,
    SearchSettings Search,
    PluginSettings Plugins,
    bool Feedback,
    bool Metrics)
{
    /// <summary>What is shipped: the settings of somebody without a config.json.</summary>
    public static AskNixSettings Shipped { get; } = From(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The settings given by values that <see cref="SettingKeys"/> has checked; a missing key has its shipped value.</summary>
    internal static AskNixSettings From(ImmutableSortedDictionary<string, string> values)
    {
        return new AskNixSettings(
            values.TryGetValue("engine", out var engine) ? Choice<EngineName>(engine) : null,
            Choice<RolloutStage>(Value("rollout")),
            Choice<Scope>(Value("scope")),
            new ConfirmSettings(Value("confirm.enter") is "yes", Choice<TypedWord>(Value("confirm.typed-word"))),
            new SearchSettings(Number("search.limit"), Number("search.near-names")),
            new PluginSettings(Flag("plugins.enabled"), NamesSetting.Split(Value("plugins.disabled")), Number("plugins.timeout-seconds")),
            Flag("feedback"),
            Flag("metrics"));

        string Value(string key) => values.TryGetValue(key, out var value) ? value : SettingKeys.Find(key)!.Shipped;
        int Number(string key) => int.Parse(Value(key));
        bool Flag(string key) => Value(key) is "true";
    }

    private static T Choice<T>(string value)
        where T : struct, Enum => Enum.Parse<T>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}
