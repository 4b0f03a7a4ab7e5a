/**
 * Given names that differ by a letter or two from other given names. A member who types one of them
 * means it: Bushra is no slip of Bashar.
 *
 * given-names.ts has common names, which it also finds by sound, and decides first. A name may be in both.
 */

/** Whether both words, in Latin letters and normalized, are known given names, and not the same one. */
export function areOtherGivenNames(a: string, b: string): boolean {
  const [groupA, groupB] = [GROUPS.get(a), GROUPS.get(b)];
  return groupA !== undefined && groupB !== undefined && groupA !== groupB;
}

/** Whether a word is one of these given names. */
export function isKindredName(word: string): boolean {
  return GROUPS.has(word);
}

/** Names between blanks; spellings of one name between slashes. */
const NAMES = `
bashar/bachar bushra/bouchra bashir/basheer/bachir bishr bishara busra
serkan erkan gurkan orkan tarkan berkan sercan ercan erhan serhat ferhat ferhan orhan gokhan burhan kenan sinan
julian/julien julia/giulia juliana julius jules julio mario maria/mariya marian/mariana marion marina martin marvin
karen darren karin sharon aaron erin warren loren lauren daniel danielle daniela danilo
jan jana jane janet jean joan john/jon joanna johanna hanna/hannah anna/ana anne annie anita angela angelo angelica
andrea andrei/andrey andrew andre andreas adrian adriana adam adem ada alan allan alina alain elena ellen helen helena
eric/erik erica/erika ernest ernst edgar edmund edward edwin eduard carl/karl carla karla carlo carlos carol caroline charles
paul paula paulo pablo pavel saul raul/raoul drago dragan dragana dragomir zoran goran milan milos milosh milena mirko marko/marco marek
marc/mark marcus/markus marcos marquez marcel radovan radoslav jovan ivan ivana ivo igor oleg olga oksana sergei/sergey/sergej
nikola nikolai/nikolay nicole nicolas/nicholas nina nino nadia nadya nadir nader naser nasser/nasir nasim nasima nazim nazir/nadhir
alexander/aleksandr/aleksander alexandra alexei/aleksei/aleksey alexis alex boris bogdan dmitri/dmitry/dmitriy dennis/denis
viktor/victor viktoria/victoria vitaly vasily vladimir vladislav valentin valery/valeri valeria yuri/yury yulia
roman romana ruslan rustam robert roberta roberto rodrigo roland ronald reynald donald arnold harold gerald gerard
hans hannes heinz heinrich henry/henri henrik harry larry barry gary jerry terry perry kerry
peter/petar pedro petra piotr pietro patrick patricia stefan/stephan stefania steven/stephen steve stella
thomas/tomas tom tim tina toni/tony timothy theodor/theodore theo teresa/theresa
frank franz frances francis francisco franco fred frida friedrich frederick william wilma wilfred wilhelm
luis/louis luisa/louise lucas/lukas luca lucia lucy linda lidia lydia lisa liza leon leo leona leonid leonard
michael/mikhail/michail michel michelle miguel mihai milo mona monica monika maurice morris moritz
jack jacob jakob jacques james jamie jason jesse jessica jim joe joel joseph/josef josephine joshua jorge george/georg
kevin kelvin calvin colin collin kyle keith kate katherine kathleen katja katya ken kenneth kent kurt curt
richard ricardo rachel rashel rebecca ralph rolf rudolf/rudolph ruth rita rosa rose ross russell
samuel samantha sarah/sara sandra sandro simon/simeon simone sofia/sophia sonia/sonja susan susanna sylvia
vera veronica vincent virginia walter wanda wayne wendy xavier yvonne yves zoe
ahmad/ahmed hamad hamed/hamid hammad hammam hamdi hamdan hamza himmat haidar/haydar hayder jafar/jaafar/jafer safar safari
ali alia aliya wali vali ghali galib ghalib talib/taleb tayeb/tayyib tahir/taher zahir/zaher zahid/zahed zahida zaid/zayd/zeid zaidan/zaydan/zeidan aydin
khalid/khaled khalida khalil khalifa khaldun walid/waleed walida majid/majeed majed majda wajid sajid/sajjad masjid
salim/saleem salem salam salama salma salman salmani sulayman/suleiman/sulaiman selim selma said/saeed/saeid saida saad saud sayyad
amin/ameen amina amir/ameer amira amer ammar omar/umar omran imran/emran anmar anwar/anwer munir/mounir munira muneer mansur/mansour mansura
karim/kareem karima rahim/raheem rahima rahman salih/saleh saliha malik/malek malika
hasan/hassan hosni husni hussein/husayn/hussain/hossein hussam/hossam hisham/hicham hashim/hashem hatim/hatem hazim/hazem
jamal/gamal jamil/jameel jamila jalal bilal/belal hilal helal kamal/kemal kamil/kamel kamila kamran imad/emad iyad/eyad ayad ziad/ziyad jihad fuad fahd fahad fahed fayez fawzi fawaz
faisal/faysal farid/fareed farida farhad farhan farouk/faruq firas ferdous fatih/fateh fatima fadi fadil/fadel
nabil/nabeel nabila nadim/nadeem naim/naeem naima nasr nizar nuri nura nur/noor/nour
rashid/rasheed rashida rashad rasul rafiq/rafik rafi rami ramin ramzi/ramzy ridha reza/rida raza riyad/riad raed raid
sami samir/sameer samira samer samar sabir/saber sabri shakir/shaker shakib shahid shahin shahbaz sherbaz sharif/sherif sharifa
tariq/tarek tarik tawfiq taha yahya yasir/yasser yasin/yassin yasmin younis/yunus yusuf/yousef/yosef yunis
basil/bassel basim/bassem basir/baseer basira bakir/baqir/bagher nasib nassif latif/lateef latifa lutfi adil/adel adila adnan aziz aziza abbas
mahdi/mehdi mahmud/mahmoud mahir/maher mazin/mazen mohsen/muhsin/mohsin mohamed/mohammed/muhammad/mohammad mustafa mourad/murad muntasir musa/moussa
mina minoo parviz parvin shirin shahram bahram behram behrouz/behruz firouz afshin arash babak dara darius/dariush ebrahim/ibrahim esmail/ismail
arjun anil sunil sanjay ajay vijay vinay vinod ramesh suresh rajesh mahesh mukesh rakesh dinesh ganesh naresh anand arun varun tarun
hiroshi hitoshi takeshi takashi satoshi yoshi kenji kenichi koji keiji shinji shinichi junichi yuichi akira akiko keiko reiko
`;

const GROUPS = collectGroups();

function collectGroups(): ReadonlyMap<string, number> {
  const groups = NAMES.split(/\s+/).filter((names) => names !== '');
  return new Map(
    groups.flatMap((names, group) =>
      names.split('/').map((name): [string, number] => [name, group]),
    ),
  );
}
