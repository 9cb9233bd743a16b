using System.Text;
using System.Text.Json;
using AskNix.Features;

namespace AskNix.Conformance.Planning;

/// <summary>Every feature whose options the embedded machine has is evaluated there, before and after.</summary>
public sealed class FeatureValueTests
{
    [Theory]
    [InlineData("2.26")]
    [InlineData("2.34")]
    public async Task A_feature_gives_its_options_the_values_it_says_and_they_are_of_the_type_it_says(string release)
    {
        using var machine = new PlanningMachine(release);
        machine.AddDemo();
        var features = new FeatureCatalogue();
        var plans = features.All
            .Select(feature => (Feature: feature, Plan: FeatureCatalogue.Fill(feature, new Dictionary<string, string> { ["user"] = "demo", ["port"] = "8080", ["open"] = "true", ["eula"] = "true", ["package"] = "pkgs.noto-fonts", ["module"] = "v4l2loopback" })))
            .ToArray();
        plans.ShouldAllBe(pair => pair.Plan.Missing.IsEmpty);

        var json = await machine.Run("nix-instantiate", "--eval", "--strict", "--json", "--expr", Expression(machine, plans));

        using var document = JsonDocument.Parse(json);
        var seen = 0;
        var wrong = new List<string>();
        foreach (var told in document.RootElement.EnumerateArray())
        {
            var feature = features.Find(told.GetProperty("feature").GetString()!)!;
            var option = told.GetProperty("option").GetString()!;
            var declared = feature.Declared[option];
            var wanted = feature.Options.GetValueOrDefault(option) ?? feature.Needs[option];
            var type = told.GetProperty("type").GetString();
            // Types grow wider from release to release: a boolean may become "null or boolean".
            if (declared is { As: null, Type: "boolean" } && !type!.EndsWith(declared.Type, StringComparison.Ordinal))
                wrong.Add($"{feature.Name}: {option} is of type {type}");
            if (!told.GetProperty("fits").GetBoolean())
                wrong.Add($"{feature.Name}: {option} takes {type}");
            if (!told.GetProperty("after").GetBoolean())
                wrong.Add($"{feature.Name}: {option} is not {wanted} after it was turned on");
            if (declared is { Type: "boolean", Default: "false" } && wanted is "true" && !told.GetProperty("set").GetBoolean() && told.GetProperty("before").GetBoolean())
                wrong.Add($"{feature.Name}: {option} is so already, by default");
            seen++;
        }

        wrong.ShouldBeEmpty();
        seen.ShouldBeGreaterThan(60);
    }

    // One evaluation of the machine as it stands, and one with each feature; only options that are there are looked at.
    private static string Expression(PlanningMachine machine, (Feature Feature, FeaturePlan Plan)[] plans)
    {
        var text = new StringBuilder($$"""
            let
              nixos = import {{PlanningMachine.Repository}}/demo/nixpkgs/nixos/lib/eval-config.nix;
              system = modules: nixos { modules = [ {{machine.At("etc/nixos/configuration.nix")}} ] ++ modules; };
              base = system [ ];
              inherit (base) config lib pkgs;
              # Some options turn one value into a list of it.
              # A submodule has more attributes than were written, and a list of names may become a set of switches.
              covers = wanted: value:
                if builtins.isAttrs wanted && builtins.isAttrs value && !lib.isDerivation wanted then builtins.all (name: value.${name} or null == wanted.${name}) (builtins.attrNames wanted)
                else value == wanted;
              contains = value: wanted:
                if builtins.isList wanted && builtins.isAttrs value then builtins.all (name: value.${name} or false) wanted
                else if builtins.isList wanted then builtins.all (element: builtins.any (covers element) value) wanted
                else value == wanted || builtins.isList value && builtins.elem wanted value;
              look = feature: entries:
                let
                  here = builtins.filter (entry: (entry.of base.options)._type or "" == "option") entries;
                  after = system (map (entry: entry.setting) here);
                in
                map (entry:
                  let option = entry.of base.options;
                  in {
                    inherit feature;
                    option = entry.name;
                    type = option.type.description;
                    fits = option.type.check entry.value;
                    set = option.isDefined;
                    before = contains option.value entry.value;
                    after = contains (entry.of after.config) entry.value;
                  }) here;
            in
            builtins.concatLists [

            """);
        foreach (var (feature, plan) in plans)
        {
            text.Append($"(look \"{feature.Name}\" [ ");
            foreach (var (option, value) in plan.Options.Where(option => feature.Declared.ContainsKey(option.Key)))
            {
                var name = option.Replace("\"", "\\\"", StringComparison.Ordinal);
                text.Append($"{{ name = \"{name}\"; of = set: set.{option} or {{ }}; value = {value}; setting = {{ {option} = lib.mkOverride 90 ({value}); }}; }} ");
            }

            text.Append("])\n");
        }

        return text.Append(']').ToString();
    }
}
