using System.Text.Json;
using AskNix.Conformance.Evaluation;
using Nix.Posix;
using Nixos.Settings;

namespace AskNix.Conformance.Settings;

/// <summary>Configurations are read as real Nix reads them: the files of tests/cases/engine/settings, each in parts that begin with <c>--- NAME</c>.</summary>
public sealed class NixSettingsTests
{
    private static readonly string s_folder = Path.Combine(EngineProgram.Cases, "settings");

    public static TheoryData<string> Cases => [.. Directory.GetFiles(s_folder).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_set_is_what_nix_shows(string file)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        var environment = Write(store, file);
        var warnings = new List<string>();
        var expected = await ChildProcess.RunAsync(new ChildCommand { Program = store.Nix.Program("nix"), Arguments = ["config", "show", "--json"], Environment = environment });

        NixSettings? settings = null;
        var failure = "";
        try
        {
            settings = new NixSettingsReader(environment, "/nonexistent", warnings.Add).Read();
            settings.WarnOfUnknown();
        }
        catch (NixSettingsException thrown)
        {
            failure = $"error: {thrown.Message}";
        }

        if (!expected.Exit.Succeeded)
        {
            failure.ShouldBe(expected.ErrorText.Split('\n')[0]);
            return;
        }

        failure.ShouldBeEmpty();
        warnings.Select(warning => $"warning: {warning}").ShouldBe(expected.ErrorText.Split('\n', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal));
        using var shown = JsonDocument.Parse(expected.Output);
        // That flakes bring fetch-tree with them is for who asks what is switched on.
        foreach (var setting in shown.RootElement.EnumerateObject().Where(setting => settings!.Text(setting.Name) is not null && setting.Name != "experimental-features"))
            Words(settings!.Text(setting.Name)!).Distinct().ShouldBe(Words(setting.Value.GetProperty("value")).Distinct(), ignoreOrder: true, customMessage: setting.Name);
        settings!.Text("cores").ShouldNotBeNull();
    }

    [Fact]
    public async Task Every_setting_of_nix_is_known()
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        using var shown = JsonDocument.Parse(await store.TextAsync("nix", "config", "show", "--json"));
        var warnings = new List<string>();
        var settings = new NixSettings(warnings.Add);
        foreach (var setting in shown.RootElement.EnumerateObject())
        {
            foreach (var name in setting.Value.GetProperty("aliases").EnumerateArray().Select(alias => alias.GetString()!).Append(setting.Name))
                settings.Set(name, "1");
        }

        settings.WarnOfUnknown();
        warnings.ShouldBeEmpty();
    }

    /// <summary>Writes the parts, and makes an environment that names them.</summary>
    private static Dictionary<string, string> Write(PrivateStore store, string file)
    {
        var environment = new Dictionary<string, string>(store.Environment, StringComparer.Ordinal);
        environment.Remove("NIX_PATH");
        Directory.CreateDirectory(store["home/.config/nix"]);
        File.WriteAllText(store["conf/nix.conf"], "experimental-features = nix-command\n");
        foreach (var part in File.ReadAllText(Path.Combine(s_folder, file)).Split("--- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var (name, text) = (part[..end], part[(end + 1)..]);
            if (name == "variable")
                environment["NIX_CONFIG"] = text;
            else
                File.AppendAllText(store[name switch { "system" => "conf/nix.conf", "user" => "home/.config/nix/nix.conf", _ => $"conf/{name}" }], text);
        }

        return environment;
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().Select(word => word.GetString()!)],
        JsonValueKind.Object => [.. value.EnumerateObject().Select(pair => $"{pair.Name}={pair.Value}")],
        JsonValueKind.True or JsonValueKind.False => [value.GetBoolean() ? "true" : "false"],
        _ => Words(value.ToString()),
    };
}
