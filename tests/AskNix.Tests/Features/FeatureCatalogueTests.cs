using System.Globalization;
using System.Collections.Immutable;
using AskNix.Features;
using AskNix.Tests.Understanding;
using AskNix.Training.Learning;
using AskNix.Understanding;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Features;

public sealed class FeatureCatalogueTests
{
    private readonly FeatureCatalogue features = new();

    public static TheoryData<string, string> WhatPeopleSay()
    {
        var said = new TheoryData<string, string>();
        foreach (var line in CaseFiles.Lines("features/names.tsv"))
            said.Add(line.Split('\t')[0], line.Split('\t')[1]);
        return said;
    }

    [Theory]
    [MemberData(nameof(WhatPeopleSay))]
    public void What_people_say_is_the_feature_they_mean(string words, string feature) => features.Resolve(words).ShouldBe(feature is "-" ? null : feature);

    [Fact]
    public void Every_feature_has_what_a_plan_and_a_reader_need()
    {
        features.All.Count().ShouldBeGreaterThanOrEqualTo(120);
        foreach (var feature in features.All)
        {
            feature.Summary.ShouldEndWith(".", customMessage: feature.Name);
            feature.Options.ShouldNotBeEmpty(feature.Name);
            feature.Area.ShouldNotBeEmpty(feature.Name);
            feature.Check.ShouldNotBeEmpty(feature.Name);
            feature.Asks.ShouldAllBe(question => question.Choices.Length > 1 && feature.Options.Values.Any(value => value.Contains("${" + question.Name + "}")), feature.Name);
            feature.Conflicts.ShouldAllBe(other => features.Find(other) != null, feature.Name);
            features.Resolve(feature.Name).ShouldBe(feature.Name);
        }
    }

    [Fact]
    public void Every_option_names_the_nixpkgs_file_and_commit_it_was_read_from_and_a_value_of_its_type()
    {
        foreach (var feature in features.All)
        {
            var options = feature.Options.SetItems(feature.Needs);
            feature.Declared.Keys.ShouldBe(options.Keys, feature.Name);
            feature.Formerly.Keys.ShouldAllBe(option => options.ContainsKey(option), feature.Name);
            foreach (var (option, declared) in feature.Declared)
            {
                declared.File.ShouldMatch("^nixos/(lib|modules)/[a-z0-9_./A-Z-]+\\.nix$", option);
                declared.Commit.ShouldMatch("^[0-9a-f]{40}$", option);
                declared.Default.ShouldNotBeEmpty(option);
                Fits(declared.Type, options[option]).ShouldBeTrue($"{feature.Name}: {option} = {options[option]} is not of type {declared.Type}");
            }
        }
    }

    /// <summary>What is shipped is made from the data files: ASK_NIX_ACCEPT=1 writes it anew.</summary>
    [Fact]
    public void The_index_says_what_the_data_files_say() => ShippedFiles.ShouldHold(FeatureCompiler.Shipped(CaseFiles.Repository), FeatureCompiler.CompileFrom(CaseFiles.Repository));

    [Fact]
    public void What_is_said_of_all_features_stands_in_one_file() =>
        ShippedFiles.ShouldHold(Path.Combine(AskedCompiler.Folder(CaseFiles.Repository), "features.bin"), AskedCompiler.Features(CaseFiles.Repository));

    [Fact]
    public void An_index_in_another_form_is_refused() =>
        Should.Throw<InvalidDataException>(() => new FeatureIndex(new ShippedFile("AskNix.names.bin"))).Message.ShouldContain("ASK_NIX_ACCEPT");

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_that_needs_its_module_leads_to_it(string package, string insteadOf, string offered)
    {
        (features.InsteadOf(package)?.Name ?? "-").ShouldBe(insteadOf);
        (features.OfferedFor(package)?.Name ?? "-").ShouldBe(offered);
    }

    public static TheoryData<string, string, string> Packages()
    {
        var packages = new TheoryData<string, string, string>();
        foreach (var line in CaseFiles.Lines("features/packages.tsv").Select(line => line.Split('\t')))
            packages.Add(line[0], line[1], line[2]);
        return packages;
    }

    private static bool Fits(string type, string value) => value.Contains("${", StringComparison.Ordinal) || type switch
    {
        "boolean" => value is "true" or "false",
        "string" or "null or string" => value.StartsWith('"') || value.StartsWith("builtins.", StringComparison.Ordinal),
        "package" => value.StartsWith("pkgs.", StringComparison.Ordinal),
        _ when type.StartsWith("list of", StringComparison.Ordinal) => value.StartsWith('['),
        _ => value.Length > 0,
    };

    [Fact]
    public void No_name_means_two_features()
    {
        var owners = features.All.SelectMany(feature => feature.Names.Append(feature.Name).Select(name => (Key: FeatureKey.Of(name), feature.Name)))
            .GroupBy(pair => pair.Key)
            .Where(group => group.Select(pair => pair.Name).Distinct().Count() > 1);

        owners.Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public void No_feature_touches_the_state_version() =>
        features.All.SelectMany(feature => feature.Options.Keys).ShouldNotContain("system.stateVersion");

    [Fact]
    public void Conflicts_are_known_from_both_sides()
    {
        foreach (var feature in features.All)
            feature.Conflicts.ShouldAllBe(other => features.Find(other)!.Conflicts.Contains(feature.Name), feature.Name);
    }

    [Fact]
    public void A_port_is_one_and_what_moves_it_is_an_option_beside_the_features_switch()
    {
        foreach (var feature in features.All)
        {
            feature.Listens.Keys.ShouldAllBe(port => ushort.Parse(port, CultureInfo.InvariantCulture) > 0, feature.Name);
            var places = feature.Options.Keys.Where(option => option.EndsWith(".enable", StringComparison.Ordinal)).Select(option => option[..^"enable".Length]);
            feature.Listens.Values.ShouldAllBe(option => option.Length == 0 || places.Any(place => option.StartsWith(place, StringComparison.Ordinal)), feature.Name);
        }
    }

    [Fact]
    public void A_server_with_a_module_of_its_own_is_offered_as_a_service_where_no_feature_knows_more()
    {
        features.ServiceOf("sabnzbd").ShouldBe("services.sabnzbd.enable");
        features.ServiceOf("grafana").ShouldBeNull();
        features.ServiceOf("htop").ShouldBeNull();
    }

    [Theory]
    [InlineData("netdata", "services.netdata.enable")]
    [InlineData("picom-service", "services.picom.enable")]
    [InlineData("nginx-exporter", "services.prometheus.exporters.nginx.enable")]
    [InlineData("opengamepadui", "programs.opengamepadui.enable")]
    [InlineData("firefx", null)]
    public void A_module_that_no_feature_knows_is_found_by_its_name(string name, string? option) => features.SwitchOf(name).ShouldBe(option);

    [Fact]
    public void Features_that_listen_on_one_port_know_of_each_other()
    {
        features.SharingPorts(features.Find("gitea")!).Select(pair => $"{pair.Other.Name} {pair.Port}").ShouldBe(["actual-budget 3000", "adguardhome 3000", "forgejo 3000", "grafana 3000"], ignoreOrder: true);
        features.SharingPorts(features.Find("git")!).ShouldBeEmpty();
    }

    [Fact]
    public void Options_that_need_an_answer_wait_for_it()
    {
        features.OptionsOf("firewall-port").ShouldBeEmpty();
        features.OptionsOf("nvidia").Keys.ShouldNotContain("hardware.nvidia.open");
        features.OptionsOf("docker")["virtualisation.docker.enable"].ShouldBe("true");
        features.OptionsOf("nothing").ShouldBeEmpty();
    }

    [Fact]
    public void Filled_in_a_feature_carries_groups_and_ports()
    {
        var docker = FeatureCatalogue.Fill(features.Find("docker")!, new Dictionary<string, string> { ["user"] = "ada" });
        docker.Options["users.users.ada.extraGroups"].ShouldBe("[ \"docker\" ]");
        docker.Missing.ShouldBeEmpty();

        var port = FeatureCatalogue.Fill(features.Find("firewall-port")!, new Dictionary<string, string> { ["port"] = "8080" });
        port.Options["networking.firewall.allowedTCPPorts"].ShouldBe("[ 8080 ]");
        port.Check.ShouldBe(["ss -tln sport = :8080"]);
    }

    [Theory]
    [InlineData("port", "0")]
    [InlineData("port", "65536")]
    [InlineData("port", "80 ]; evil = [")]
    [InlineData("user", "a\"; rm")]
    [InlineData("user", "${x}")]
    [InlineData("user", "ada\n")]
    public void A_value_that_is_none_never_becomes_part_of_an_expression(string name, string value)
    {
        var feature = features.Find(name is "port" ? "firewall-port" : "syncthing")!;

        var plan = FeatureCatalogue.Fill(feature, new Dictionary<string, string> { [name] = value });

        plan.Missing.ShouldBe([name]);
        plan.Options.Values.ShouldAllBe(expression => !expression.Contains(value));
    }

    [Fact]
    public void Names_known_elsewhere_stand_behind_the_known_ones()
    {
        var both = new FeatureCatalogue(new Elsewhere());

        both.Resolve("grafana").ShouldBe("grafana");
        both.OptionsOf("grafana").ShouldContainKey("services.grafana.enable");
        both.Resolve("docker").ShouldBe("docker");
    }

    private sealed class Elsewhere : IFeatureNames
    {
        public string? Resolve(string words) => words is "docker" ? "wrong" : words;

        public (string Feature, double Likeness)? Describe(string need) => null;

        public ImmutableSortedDictionary<string, string> OptionsOf(string feature) =>
            ImmutableSortedDictionary<string, string>.Empty.Add($"services.{feature}.enable", "true");
    }
}
