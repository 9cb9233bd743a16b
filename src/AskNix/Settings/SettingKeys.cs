using System.Collections.Immutable;
using AskNix.Catalogue;

namespace AskNix.Settings;

/// <summary>Every setting there is; a new one is a line here and a place in <see cref="AskNixSettings"/>.</summary>
public static class SettingKeys
{
    public static ImmutableArray<SettingKey> All { get; } =
    [
        new ChoiceSetting("engine", ["auto", "native", "traditional"], "", "Which engine does the work; unset, the rollout stage decides."),
        new ChoiceSetting("rollout", ["default", "new-installs", "opt-in"], "default", "Who gets the native engine without a flag."),
        new ChoiceSetting("scope", ["auto", "system", "user", "home", "profile"], "auto", "Where installed packages go."),
        new ChoiceSetting("confirm.enter", ["no", "yes"], "no", "What a bare Enter answers to a plan."),
        new ChoiceSetting("confirm.typed-word", ["over-ssh", "always"], "over-ssh", "When plans that could lock you out want a typed word."),
        new NumberSetting("search.limit", 1, 1000, 20, "How many results a search shows."),
        new NumberSetting("search.near-names", 0, 20, 5, "How many near names are offered for an unknown one."),
        new FlagSetting("plugins.enabled", true, "Whether plugins are consulted."),
        new NamesSetting("plugins.disabled", "Plugins that are not consulted."),
        new NumberSetting("plugins.timeout-seconds", 1, 600, 5, "How long a plugin may think."),
        new FlagSetting("feedback", true, "Whether your feedback is kept, on this machine only."),
        new FlagSetting("metrics", true, "Whether durations are kept, on this machine only."),
    ];

    public static SettingKey? Find(string name) => All.FirstOrDefault(key => key.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name a person most likely meant, or null where none is near.</summary>
    public static string? Nearest(string name) => NearNames.Of(name, All.Select(key => key.Name), 1).FirstOrDefault();
}
