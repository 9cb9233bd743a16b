using AskNix.Errors;
using AskNix.Settings;

namespace AskNix.Tests.Settings;

public sealed class EngineChoiceTests
{
    [Fact]
    public void With_nothing_said_the_shipped_rollout_gives_the_native_engine_with_fallback() =>
        Decide().ShouldBe(new EngineChoice(EngineName.Auto, EngineSource.Rollout, false));

    [Theory]
    [InlineData("true", EngineName.Auto)]
    [InlineData("1", EngineName.Auto)]
    [InlineData("YES", EngineName.Auto)]
    [InlineData("On", EngineName.Auto)]
    [InlineData("false", EngineName.Traditional)]
    [InlineData("0", EngineName.Traditional)]
    [InlineData("no", EngineName.Traditional)]
    [InlineData("OFF", EngineName.Traditional)]
    public void Both_flag_variables_take_the_words_for_on_and_off(string value, EngineName engine)
    {
        Decide(python: value).ShouldBe(new EngineChoice(engine, EngineSource.PythonBackendVariable, true));
        Decide(native: value).ShouldBe(new EngineChoice(engine, EngineSource.NativeBackendVariable, true));
    }

    [Fact]
    public void An_empty_flag_variable_counts_as_unset() =>
        Decide(native: "", python: "").ShouldBe(new EngineChoice(EngineName.Auto, EngineSource.Rollout, false));

    [Theory]
    [InlineData("maybe", null, EngineChoice.NativeVariable)]
    [InlineData("true", "2", EngineChoice.PythonVariable)]
    [InlineData(null, "ja", EngineChoice.PythonVariable)]
    public void Any_other_value_is_bad_usage_that_names_the_variable_and_the_words(string? native, string? python, string named)
    {
        var problem = Should.Throw<AskNixException>(() => Decide(native: native, python: python)).Problem;

        problem.Code.ExitStatus.ShouldBe(2);
        problem.Message.ShouldContain(named);
        problem.Advice!.ShouldContain(FlagValue.Allowed);
    }

    [Fact]
    public void The_stronger_source_decides()
    {
        var settled = AskNixSettings.Shipped with { Engine = EngineName.Native };

        Decide("traditional", "on", "on", settled).ShouldBe(new EngineChoice(EngineName.Traditional, EngineSource.CommandLine, true));
        Decide(null, "off", "on", settled).ShouldBe(new EngineChoice(EngineName.Traditional, EngineSource.NativeBackendVariable, true));
        Decide(null, null, "off", settled).ShouldBe(new EngineChoice(EngineName.Traditional, EngineSource.PythonBackendVariable, true));
        Decide(null, null, null, settled).ShouldBe(new EngineChoice(EngineName.Native, EngineSource.ConfigFile, false));
    }

    [Theory]
    [InlineData(RolloutStage.OptIn, false, EngineName.Traditional)]
    [InlineData(RolloutStage.OptIn, true, EngineName.Traditional)]
    [InlineData(RolloutStage.NewInstalls, false, EngineName.Traditional)]
    [InlineData(RolloutStage.NewInstalls, true, EngineName.Auto)]
    [InlineData(RolloutStage.Default, false, EngineName.Auto)]
    public void The_rollout_stage_decides_last(RolloutStage stage, bool newInstall, EngineName engine) =>
        Decide(settings: AskNixSettings.Shipped with { Rollout = stage }, newInstall: newInstall).Engine.ShouldBe(engine);

    [Fact]
    public void A_flag_wins_over_the_opt_in_stage() =>
        Decide(native: "yes", settings: AskNixSettings.Shipped with { Rollout = RolloutStage.OptIn }).Engine.ShouldBe(EngineName.Auto);

    [Fact]
    public void A_wrong_engine_on_the_command_line_is_bad_usage() =>
        Should.Throw<AskNixException>(() => Decide("fast")).Problem.Code.ShouldBe(ErrorCode.BadUsage);

    private static EngineChoice Decide(
        string? option = null, string? native = null, string? python = null, AskNixSettings? settings = null, bool newInstall = false)
    {
        var environment = new Dictionary<string, string>();
        if (native is not null)
            environment[EngineChoice.NativeVariable] = native;
        if (python is not null)
            environment[EngineChoice.PythonVariable] = python;
        return EngineChoice.Decide(option, environment, settings ?? AskNixSettings.Shipped, newInstall);
    }
}
