using AskNix.Understanding.Names;

namespace AskNix.Features;

/// <summary>The switches of NixOS's modules by the names of these, however they are spelt. Whether this machine has one is seen when a plan is made.</summary>
internal sealed class ModuleSwitches
{
    private const string Exporters = "services.prometheus.exporters.";

    private readonly Dictionary<string, string> options = [];

    public ModuleSwitches()
    {
        foreach (var line in DataLines.Read("features/switches.txt"))
            options.TryAdd(FeatureKey.Of(NameOf(line[0])), line[0] + ".enable");
    }

    public string? Find(string name) => options.GetValueOrDefault(FeatureKey.Of(name));

    // "The nginx exporter" is not nginx.
    private static string NameOf(string module) => module.StartsWith(Exporters, StringComparison.Ordinal) ? module[Exporters.Length..] + "-exporter" : module[(module.LastIndexOf('.') + 1)..];
}
