using System.Text.Json;
using Nix.Syntax;
using Nix.Syntax.Editing;

namespace AskNix.Conformance.Syntax;

/// <summary>
/// Edits of the demonstration machine and of one written in another style, each evaluated by real Nix before and after: what was asked
/// for has changed, and nothing else that is looked at.
/// </summary>
public sealed class EditAgainstNixTests
{
    private const string Styled = """
        { config, pkgs, lib, ... }:
        let
          inherit (lib) mkIf mkForce;
          tools = [ pkgs.git ];
        in {
          imports = [ ./hardware-configuration.nix ./extra.nix ];
          config = lib.mkMerge [
            {
              boot.loader.systemd-boot.enable = true;
              networking = { hostName = "styled"; firewall.allowedTCPPorts = [ 22 ] ++ [ 443 ]; };
              environment.systemPackages = tools ++ builtins.attrValues { inherit (pkgs) vim htop; };
              users.users = {
                demo = { isNormalUser = true; extraGroups = mkForce [ "wheel" ]; };
              };
              system.stateVersion = "25.11";
            }
            (mkIf config.boot.loader.systemd-boot.enable {
              boot.loader.efi.canTouchEfiVariables = true;
            })
          ];
        }
        """;

    private const string Extra = "{ time.timeZone = \"Europe/Rome\"; }\n";

    private const string Flake = """
        {
          inputs = {
            nixpkgs.url = "path:/nixpkgs";
            tools = { url = "path:/tools"; flake = false; };
          };
          outputs = { self, nixpkgs, ... }: { };
        }
        """;

    [Theory]
    [InlineData("demo", "append environment.systemPackages htop", "packages", "+htop")]
    [InlineData("demo", "remove environment.systemPackages git", "packages", "-git")]
    [InlineData("demo", "append users.users.demo.extraGroups \"audio\"", "groups", "+audio")]
    [InlineData("demo", "set time.timeZone \"Europe/Rome\"", "timeZone", "=Europe/Rome")]
    [InlineData("demo", "set networking.hostName \"ada\"", "hostName", "=ada")]
    [InlineData("demo", "set boot.loader.efi.canTouchEfiVariables false", "efi", "=False")]
    [InlineData("demo", "unset boot.loader.systemd-boot.enable", "boot", "=False")]
    [InlineData("demo", "import ./extra.nix", "timeZone", "=Europe/Rome")]
    [InlineData("demo", "user ada Ada Lovelace", "users", "+ada")]
    [InlineData("demo", "port 8080", "tcp", "+8080")]
    [InlineData("demo", "udp-port 53", "udp", "+53")]
    [InlineData("styled", "append environment.systemPackages tree", "packages", "+tree")]
    [InlineData("styled", "remove environment.systemPackages htop", "packages", "-htop")]
    [InlineData("styled", "remove environment.systemPackages git", "packages", "-git")]
    [InlineData("styled", "append users.users.demo.extraGroups \"audio\"", "groups", "+audio")]
    [InlineData("styled", "remove users.users.demo.extraGroups \"wheel\"", "groups", "-wheel")]
    [InlineData("styled", "set boot.loader.efi.canTouchEfiVariables false", "efi", "=False")]
    [InlineData("styled", "set networking.hostName \"ada\"", "hostName", "=ada")]
    [InlineData("styled", "unimport ./extra.nix", "timeZone", "=")]
    [InlineData("styled", "user ada", "users", "+ada")]
    [InlineData("styled", "port 8080", "tcp", "+8080")]
    [InlineData("styled", "remove networking.firewall.allowedTCPPorts 443", "tcp", "-443")]
    public async Task An_edit_changes_exactly_what_was_asked(string machine, string words, string key, string difference)
    {
        var demo = Path.Combine(Planning.PlanningMachine.Repository, "demo");
        var text = machine == "demo" ? await File.ReadAllTextAsync(Path.Combine(demo, "machine", "classic", "configuration.nix")) : Styled;
        var (before, after) = await EvaluateAsync(text, words, store =>
        {
            foreach (var folder in (string[])["before", "after"])
            {
                File.Copy(Path.Combine(demo, "machine", "classic", "hardware-configuration.nix"), Path.Combine(store[folder], "hardware-configuration.nix"));
                File.WriteAllText(Path.Combine(store[folder], "extra.nix"), Extra);
            }
        }, $$"""
            file: let c = (import {{demo}}/nixpkgs/nixos { configuration = file; system = "x86_64-linux"; }).config; in {
              packages = map (p: p.pname or p.name) c.environment.systemPackages;
              tcp = c.networking.firewall.allowedTCPPorts;
              udp = c.networking.firewall.allowedUDPPorts;
              users = builtins.attrNames c.users.users;
              groups = c.users.users.demo.extraGroups;
              hostName = c.networking.hostName;
              timeZone = c.time.timeZone;
              efi = c.boot.loader.efi.canTouchEfiVariables;
              boot = c.boot.loader.systemd-boot.enable;
            }
            """);
        ShouldDiffer(before, after, key, difference);
    }

    [Theory]
    [InlineData("input home-manager path:/hm", "names", "+home-manager")]
    [InlineData("input nixpkgs path:/next", "nixpkgs", "=path:/next")]
    [InlineData("uninput tools", "names", "-tools")]
    public async Task An_edit_of_a_flake_changes_exactly_what_was_asked(string words, string key, string difference)
    {
        var (before, after) = await EvaluateAsync(Flake, words, _ => { }, """
            file: let i = (import file).inputs; in { names = builtins.attrNames i; nixpkgs = i.nixpkgs.url; outputs = builtins.functionArgs (import file).outputs ? nixpkgs; }
            """);
        ShouldDiffer(before, after, key, difference);
    }

    private static async Task<(Dictionary<string, List<string>> Before, Dictionary<string, List<string>> After)> EvaluateAsync(
        string text, string words, Action<PrivateStore> prepare, string probe)
    {
        using var store = PrivateStore.Create(RealNix.Newest);
        Directory.CreateDirectory(store["before"]);
        Directory.CreateDirectory(store["after"]);
        prepare(store);
        var old = System.Text.Encoding.UTF8.GetBytes(text);
        var edited = Editor.Apply(SyntaxTree.Parse(old), EditNotation.TryParseLine(words)!).ShouldBeOfType<Edited>();
        await File.WriteAllBytesAsync(store["before/file.nix"], old);
        await File.WriteAllBytesAsync(store["after/file.nix"], edited.NewText.ToArray());
        var json = await store.TextAsync(
            "nix-instantiate", "--eval", "--strict", "--json", "-E", $"map ({probe}) [ {store["before/file.nix"]} {store["after/file.nix"]} ]");
        using var values = JsonDocument.Parse(json);
        return (Read(values.RootElement[0]), Read(values.RootElement[1]));
    }

    private static Dictionary<string, List<string>> Read(JsonElement values) => values.EnumerateObject().ToDictionary(
        value => value.Name,
        value => value.Value.ValueKind == JsonValueKind.Array
            ? value.Value.EnumerateArray().Select(element => element.ToString()).Order(StringComparer.Ordinal).ToList()
            : [value.Value.ToString()],
        StringComparer.Ordinal);

    private static void ShouldDiffer(Dictionary<string, List<string>> before, Dictionary<string, List<string>> after, string key, string difference)
    {
        var expected = new List<string>(before[key]);
        if (difference[0] == '+')
            expected.Add(difference[1..]);
        else if (difference[0] == '-')
            expected.Remove(difference[1..]).ShouldBeTrue("it was there before");
        else
            expected = [difference[1..]];
        after[key].ShouldBe(expected.Order(StringComparer.Ordinal));
        after[key].ShouldNotBe(before[key]);
        foreach (var other in before.Keys.Where(other => other != key))
            after[other].ShouldBe(before[other], other);
    }
}
