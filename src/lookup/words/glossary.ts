/**
 * What people ask about in German, French, Spanish, Arabic and Persian, and what an English record
 * calls it. A block begins with its English words, the best first; several words without a comma are
 * all searched. Endings that ./foreign-forms.ts takes off need not be listed; irregular forms are.
 */
export const GLOSSARY = `
kill
de: töten, tötet, tötete, töteten, getötet, Tötung, umbringen, umgebracht, ums Leben gebracht, erschossen, erschießen, beseitigt, Killer, brachte um, brachten um, erschoss, ermordeten, liquidiert, ausgeschaltet, getöteten, ums Leben, bringt um
fr: tuer, tue, tué, tués, tuée, tuées, tua, tuent, tuerie, abattu, abattre, abattus, tués par, abattirent, abat, éliminé, liquidé
es: matar, mató, mataron, mata, matan, matado, matada, muerto a tiros, abatido, abatieron, mataran, liquidó, eliminó, eliminaron, acabó con
ar: قتل, قتلت, يقتل, مقتل, تصفية, قاتل
fa: کشت, کشتن, کشتند, کشته, کشتار, قتل, به قتل, زدنش, زدن, زدند

die, death, dead, killed
de: gestorben, starb, starben, sterben, stirbt, Todes, Todesfall, ums Leben gekommen, Tod
de: tot, tote, toten, toter
fr: mourir, mourut, meurt, décès, décédé, tués, victimes mortelles
fr: mort, morts, morte, mortes
es: murió, murieron, morir, muere, muerte, muertes, muerto, muertos, muerta, muertas, fallecido, fallecidos, falleció, fallecieron, fallecimiento
ar: مات, ماتت, ماتوا, موت, وفاة, توفي, قتيل, قتلى, قتلي
fa: مرگ, مرد, مردن, مردند, درگذشت, کشته شدگان, کشته ها, جان باخت, جان باختند, تلفات

death toll, died
de: Todesopfer, Opferzahl, Zahl der Toten
fr: bilan humain, nombre de morts, nombre de victimes
es: número de muertos, víctimas mortales, saldo de muertos
ar: عدد القتلى, حصيلة القتلى, حصيلة الضحايا
fa: شمار کشته ها, تعداد کشته ها, شمار کشته شدگان, تعداد قربانیان

assassinate, killing, killed
de: Ermordung, ermordet, ermordete, ermorden, Mord, Morde, Mordanschlag, Mörder
fr: assassiner, assassiné, assassinat, meurtre, meurtrier, éliminer
es: asesinar, asesinato, asesinó, asesinaron, asesinado, asesinos, asesino, magnicidio
ar: اغتيال, اغتال, اغتيل, اغتالوه, اغتالوا, تغتال
fa: ترور, ترور شد, به قتل رساند, قاتل

bombing, bomb, bombings
de: Bombenanschlag, Bombenattentat, Sprengstoffanschlag, Bombenangriff
fr: attentat à la bombe, attentats à la bombe
es: atentado con bomba, atentados con bomba, bombazo
ar: تفجير, تفجيرات, فجر, فجروا, تفجيري, تفجيرا
fa: بمب گذاری, بمبگذاری, بمب گذار, انفجار بمب

bomb
de: Bombe, Sprengsatz, Autobombe
fr: bombe, bombes
es: bomba, bombas, coche bomba
ar: قنبلة, قنابل, عبوة ناسفة, سيارة مفخخة, مفخخة
fa: بمب, خودروی بمب گذاری شده

explosion, explode, bombing
de: explodiert, explodierte, gesprengt, sprengte, sprengten, Sprengung
fr: exploser, explosé, explosa
es: explosión, explosiones, explotó, estalló, voló
ar: انفجار, انفجر, انفجرت, فجرت
fa: انفجار, منفجر, منفجر شد, ترکید

explosives
de: Sprengstoff
fr: explosif, explosifs
es: explosivo, explosivos
ar: متفجرات
fa: مواد منفجره

attack, bombing
de: Anschlag, Anschläge, Attentat, Attentate, Angriff, Angriffe, angegriffen, greift an, griff an, Terroranschlag, Überfall, attackiert, attackierte, überfallen, Terrorangriff, Terroranschläge
fr: attentat, attentats, attaque, attaques, attaquer, attaqué, attaqua, agression, attaquèrent
es: atentado, atentados, ataque, ataques, atacar, atacó, atacaron, atacado, atentados terroristas, ataque terrorista, atentó
ar: هجوم, هجمات, هجمة, اعتداء, اعتداءات, هاجم, هاجموا, ضرب, ضربوا, انضربت
fa: حمله, حملات, سوء قصد

court, judge
de: Gericht, Gerichte, Gerichtshof, Bundesgericht, Berufungsgericht, gerichtlich
fr: tribunal, tribunaux, cour d'appel, cour fédérale, cour pénale, judiciaire
fr: cour
es: tribunal, tribunales, corte, juzgado, judicial, judiciales
ar: محكمة, محاكم, المحكمة, قضاء, قضائي
fa: دادگاه, دادگاه فدرال, محکمه, قضایی

supreme court
de: Oberster Gerichtshof, Obersten Gerichtshof, Obersten Gerichtshofs, Supreme Court, Oberstes Gericht, Oberster Gerichtshof der USA, oberstes US-Gericht, höchstes Gericht, Oberste Gerichtshof, Supreme Court der USA
fr: cour suprême
es: tribunal supremo, corte suprema, supremo, suprema
ar: المحكمة العليا
fa: دیوان عالی

judge, court
de: Richter, Richterin, Bundesrichter
fr: juge, juges, magistrat
es: juez, jueces, jueza, magistrado
ar: قاضي, قاض, قضاة
fa: قاضی, قضات

ruling, court, judgment
de: Urteil, Urteile, urteilte, Gerichtsurteil, Entscheidung, entschied, verurteilt, verurteilte, verurteilen, Verurteilung, Richterspruch
fr: jugement, jugements, jugé, verdict, condamné, condamne, condamner, condamna, condamnation, arrêt de la cour, décision de justice, décision, décisions, sentence
es: sentencia, sentencias, fallo, fallos, veredicto, condenó, condenado, condena, condenaron, dictamen, decisión, decisiones, resolución
ar: حكم, أحكام, حكمت, ادان, أدانت, إدانة, قرار المحكمة
fa: حکم, احکام, رأی, محکوم, محکوم کرد, محکومیت

default judgment
de: Versäumnisurteil, Versäumnisurteile
fr: par défaut, par contumace, jugement par défaut
es: en rebeldía, en ausencia
ar: حكم غيابي, غيابيا, غيابي
fa: حکم غیابی, غیابی, غیابا

sue, lawsuit
de: Klage, klagte, verklagt, verklagte, klagten, Kläger, Rechtsstreit
fr: plainte, poursuivi en justice, plaignants, poursuivre
es: demanda, demandó, demandaron, demandantes, querella
ar: دعوى, دعاوى, رفع دعوى, مدعين
fa: شکایت, شاکی, شاکیان, دعوی, خواهان

trial, testimony
de: Prozess, Gerichtsprozess, Gerichtsverfahren, Verhandlung
fr: procès
es: juicio, juicios, proceso judicial
ar: محاكمة, محاكمات
fa: محاکمه

indictment, indicted, charges
de: Anklage, Anklageschrift, angeklagt
fr: acte d'accusation, inculpation, inculpé, inculper
es: acta de acusación, imputación, imputado, imputó, procesado
ar: لائحة اتهام, لائحة الاتهام
fa: کیفرخواست

damages, compensation, award
de: Schadenersatz, Schadensersatz, Entschädigung, entschädigt, entschädigen
fr: dommages, dommages et intérêts, indemnisation, indemniser, indemnités, dédommagement, indemnise, indemnisa, indemnisés, dédommager, dédommagé
es: indemnización, indemnizaciones, indemnizar, daños y perjuicios, compensación, indemniza, indemnizó, resarcir, indemnizado
ar: تعويض, تعويضات, عوض
fa: غرامت, خسارت, تاوان

behind, responsible
de: steckt hinter, steckte hinter, steckten hinter, stand hinter, standen hinter, steckt dahinter, steckte dahinter, dahinter, steckte, Hintermänner, Drahtzieher, Täter, verübt, verübte, verübten
fr: derrière, commis, commanditaire, commanditaires, perpétré, perpétrés
es: detrás, detrás de, por detrás, perpetró, perpetraron, perpetrado, autor intelectual, autores intelectuales, cometió, cometieron
ar: وراء, خلف, نفذ, نفذوا, منفذ, منفذو, منفذي, ارتكب
fa: پشت, پشت پرده, عامل, عاملان, مسبب, مسببان

inside job
de: Inside-Job, Insider-Job, inszeniert, selbst inszeniert
fr: coup monté, complot interne
es: autoatentado, trabajo interno, trabajo desde dentro, montaje
ar: عمل داخلي, من الداخل, مؤامرة داخلية
fa: کار خودشان, کار خودشون, کار داخلی

liable, responsible
de: haftbar, haftet, verantwortlich, Verantwortung, Schuld, schuld, schuldig, Haftung, haftbar gemacht, zur Verantwortung
fr: responsable, responsabilité, coupable, culpabilité, responsables, coupables
es: responsable, responsabilidad, culpable, culpa, responsables, culpables, responsabilizado
ar: مذنب, تحمل المسؤولية
fa: مقصر, محکوم به مسئولیت

arrest, detain
de: verhaften, verhaftet, verhaftete, verhafteten, Verhaftung, Festnahme, festgenommen, nahm fest, nahmen fest, gefasst, Haft, inhaftiert, in Gewahrsam
fr: arrêter, arrêté, arrêtés, arrêta, arrestation, interpellé, détenu, détenus, détention, capturé, capturer
es: arrestar, arrestó, arresto, arrestaron, arrestado, arrestados, detener, detuvo, detuvieron, detenido, detenidos, detención, capturó, capturado, capturados, captura
ar: اعتقل, اعتقال, اعتقالات, اعتقلت, اعتقلوا, معتقل, معتقلين, قبض, القبض على, احتجز, احتجاز, توقيف
fa: بازداشت, دستگیر, دستگیری, دستگیر شد, بازداشتی, بازداشت شدگان, گرفتند

house arrest
de: Hausarrest
fr: résidence surveillée, assignation à résidence, assigné à résidence, assignés à résidence
es: arresto domiciliario, prisión domiciliaria
ar: إقامة جبرية, الإقامة الجبرية, اقامه جبريه
fa: حصر خانگی, حبس خانگی, بازداشت خانگی

prisoner, detainee, prison
de: Gefangene, Gefangenen, Gefangener, Häftling, Häftlinge, Gefängnis, eingesperrt, Gefangenschaft
fr: prisonnier, prisonniers, prison, emprisonné, incarcéré, captivité
es: preso, presos, prisionero, prisioneros, prisión, cárcel, encarcelado, reclusos, cautiverio
ar: سجين, سجناء, أسير, أسرى, سجن, سجون, معتقلون
fa: زندانی, زندانیان, زندان, اسیر, اسرا

exchange, swap
de: Austausch, ausgetauscht, tauschte, getauscht, Gefangenenaustausch, Tausch, tauschen, eingetauscht, tauschte aus, tauschten aus, tauscht aus
fr: échange, échangé, échanger, échangés
es: intercambio, intercambiar, intercambió, canje, canjear, canjeado, canjeó
ar: تبادل, مبادلة, مقابل, صفقة تبادل, بادل
fa: مبادله, تبادل, معاوضه, عوض کردن, عوض شد

release, free
de: freigelassen, Freilassung, freilassen, ließ frei, frei gelassen, entlassen, ließen frei, lässt frei
fr: libérer, libéré, libérés, libération, relâché, relâcher, relâchés
es: liberar, liberó, liberado, liberados, liberación, soltar, soltó, soltaron, puesto en libertad
ar: إفراج, افرج, أفرجت, افرجوا, اطلاق سراح, أطلق سراح, أطلقت سراح, الإفراج
fa: آزاد, آزاد کرد, آزادی, رها, آزاد شد

kidnap, abduct
de: entführen, entführt, entführte, Entführung, verschleppt, Kidnapping, gekidnappt
fr: enlever, enlevé, enlevés, enlèvement, kidnappé, rapt
es: secuestrar, secuestró, secuestrado, secuestraron, secuestro
ar: خطف, اختطاف, مخطوف, اختطف, خطفوا, المختطف
fa: ربودن, ربوده, ربوده شد, آدم ربایی, ربود

hostage
de: Geisel, Geiseln, Geiselnahme, Geiselkrise
fr: otage, otages
es: rehén, rehenes
ar: رهينة, رهائن, الرهائن
fa: گروگان, گروگان گیری, گروگانگیری

crown prince
de: Kronprinz, Kronprinzen, Thronfolger
fr: prince héritier
es: príncipe heredero
ar: ولي العهد, ولي عهد
fa: ولیعهد, ولی عهد

refuelled
de: tanken, betankt, Tanken, aufgetankt, Auftanken, Betankung
fr: faire le plein, faisait le plein, ravitaillement, ravitaillait, se ravitailler, ravitaillé
es: repostar, repostaba, combustible, cargar combustible, cargaba combustible
ar: تزود بالوقود, تتزود بالوقود, يتزود بالوقود, التزود بالوقود, وقود
fa: سوختگیری, سوخت گیری, سوخت

kenya, tanzania, nairobi
de: Afrika, Ostafrika, ostafrikanisch
fr: Afrique, Afrique de l'Est, Afrique orientale
es: África, África oriental, África del Este
ar: افريقيا, شرق افريقيا
fa: افریقا, شرق افریقا

secretary state
de: US-Außenminister
fr: secrétaire d'état américain
es: secretario de estado
ar: وزير الخارجية الامريكي
fa: وزیر خارجه امریکا

white house
de: Weißes Haus, Weißen Haus
fr: Maison-Blanche
es: Casa Blanca
ar: البيت الابيض
fa: کاخ سفید

thousand
de: tausend
es: mil
ar: الف, الاف
fa: هزار

hijacker, hijackers
de: Flugzeugentführer, Entführer, Entführern, Attentäter, Todespiloten
fr: pirate de l'air, pirates de l'air, kamikazes
es: secuestradores, secuestrador, piratas aéreos, terroristas aéreos
ar: خاطف, خاطفين, الخاطفين, خاطفي, منفذي
fa: هواپیماربا, هواپیماربایان, هواپیما ربا, هواپیما ربایان, هواپیماربایی

911
de: Zwillingstürme, Zwillingstürmen, 11. September, elfter September, elften September, 11 September, 11/9, 9 11
fr: tours jumelles, 11 septembre, onze septembre, 11-septembre, 11 sept
es: 11 de septiembre, once de septiembre, 11-S, 11S, torres gemelas, 11 septiembre
ar: البرجين التوأمين, البرجين, برجي التجارة, برجي التجارة العالمي, 11 سبتمبر, سبتمبر 11, احداث سبتمبر, الحادي عشر من سبتمبر, 11 ايلول, 11 أيلول, 11 من سبتمبر, هجمات سبتمبر
fa: برجهای دوقلو, برج های تجارت جهانی, 11 سپتامبر, یازده سپتامبر, یازدهم سپتامبر, ١١ سپتامبر, حملات سپتامبر, برج های دوقلو

sanction, designate
de: Sanktion, Sanktionen, sanktioniert, sanktionierte, schwarze Liste, Terrorliste
fr: sanction, sanctions, sanctionné, sanctionner, liste noire
es: sanción, sanciones, sancionar, sancionó, sancionado, sancionados, lista negra
ar: عقوبات, عقوبة, فرض عقوبات, قائمة سوداء, ادرج, أدرجت
fa: تحریم, تحریم ها, تحریم شد, لیست سیاه, فهرست سیاه

deny, denial
de: leugnen, leugnet, leugnete, geleugnet, bestreiten, bestreitet, bestritt, bestritten, dementieren, dementiert, dementierte, Dementi, Dementis, verneint, streitet ab, abgestritten, weist zurück, zurückgewiesen, wies zurück, stritt ab, stritten ab, streiten ab, wiesen zurück, weisen zurück
fr: nier, nie, nié, niait, niant, démentir, dément, démenti, démentis, démentie, rejeté, rejette, réfute, réfuté
es: negar, niega, niegan, negó, negaron, negado, negando, desmentir, desmiente, desmintió, desmentido, rechazó, rechaza
ar: نفى, نفت, نفوا, تنفي, ينفي, نفي, انكر, أنكرت, تنكر, كذب, كذبت, تكذيب
fa: تکذیب, تکذیب کرد, انکار, رد کرد, رد کردند, نفی

accuse, accusation, allegation
de: Vorwurf, Vorwürfe, Anschuldigung, Anschuldigungen, Beschuldigung, beschuldigt, beschuldigte, beschuldigen, bezichtigt, wirft vor, warf vor, vorgeworfen, Unterstellung
fr: accuser, accusé, accuse, accusation, accusations, accusa, reproche
es: acusar, acusó, acusa, acusación, acusaciones, acusan, acusado, denunció, señaló
ar: اتهام, اتهامات, اتهم, اتهمت, اتهموا, يتهم, تتهم, مزاعم
fa: اتهام, اتهامات, متهم, متهم کرد

claim, claims, claimed
de: behaupten, behauptet, behauptete, behaupteten, Behauptung, Behauptungen
fr: prétendre, prétend, prétendu, affirmer, affirme, affirmation, affirmations, allégations, affirmé, soutient
es: afirmar, afirma, afirmó, afirmación, afirmaciones, alegar, alegó, sostiene, supuesto, supuestamente
ar: ادعاء, ادعاءات, ادعى, يدعي, تدعي, زعم, زعمت, يزعم, مزاعم
fa: ادعا, ادعاها, ادعا کرد, مدعی, مدعی شد

evidence, proof
de: Beweis, Beweise, Beweisen, Beleg, Belege, bewiesen, nachgewiesen, unbewiesen
fr: preuve, preuves, prouvé, prouver
es: prueba, pruebas, evidencia, evidencias, probar, probado
ar: دليل, ادلة, أدلة, إثبات, اثبت, برهان
fa: مدرک, مدارک, شواهد, دلیل, سند, اثبات

fake, fabricated, false
de: gefälscht, Fälschung, erfunden, Lüge, falsch, falsche
fr: faux, fausse, fausses, mensonge, inventé, fabriqué, infox
es: falso, falsa, falsas, mentira, bulo, inventado, fabricado
ar: كاذب, كاذبة, كذبة, مفبرك, ملفق, مزيف, اكاذيب
fa: دروغ, جعلی, ساختگی, دروغین, کذب

baseless, unfounded
de: haltlos, unbegründet, grundlos, aus der Luft gegriffen
fr: infondé, infondée, infondées, sans fondement
es: infundado, infundada, infundadas, sin fundamento
ar: لا اساس, بلا اساس, باطل, لا أساس لها
fa: بی اساس, بی پایه, بی اساس خواند

ridiculous
de: lächerlich, lachhaft
fr: ridicule, ridicules, risible
es: ridículo, ridícula, risible
ar: مضحك, سخيف, مثير للسخرية
fa: مضحک, خنده دار, خنده, مسخره

mistake, error, wrong, incorrect
de: Fehler, Fehlern, Irrtum, Irrtümer, fehlerhaft, falscher
fr: erreur, erreurs, erroné, inexact, mauvais homme
es: error, errores, equivocado, equivocación, erróneo
ar: خطأ, اخطاء, أخطاء, خاطئ
fa: اشتباه, اشتباهات, خطا, غلط

training, trained, camp
de: Ausbildung, ausgebildet, ausbilden, Training, trainiert, Schulung, Ausbildungslager, Trainingslager, bildete aus, bildeten aus, bildet aus
fr: entraînement, entraîné, entraînés, entraîner, formation militaire, camp d'entraînement
es: entrenamiento, entrenar, entrenó, entrenado, entrenados, entrenaron, adiestramiento, campo de entrenamiento
ar: تدريب, تدريبات, دربت, تدرب, تدربوا, دربوا, درب, معسكر
fa: آموزش, آموزش داد, آموزش دید, تمرین, اردوگاه, پادگان

embassy bombings
de: Botschaftsanschläge, Botschaftsanschlag, Botschaftsattentate

embassy, embassies
de: Botschaft, Botschaften
fr: ambassade, ambassades
es: embajada, embajadas
ar: سفارة, سفارات, سفارتي, سفارتين, السفارتين
fa: سفارت, سفارتخانه, سفارتخانه ها, سفارت ها, سفارتا

diplomat, attaché
de: Diplomat, Diplomaten, diplomatisch
fr: diplomate, diplomates, diplomatique
es: diplomático, diplomáticos
ar: دبلوماسي, ديبلوماسي, دبلوماسيين
fa: دیپلمات, دیپلماتها, دیپلمات ها, رایزن, وابسته

ambassador, envoy
de: Botschafter, Botschafterin, Gesandter
fr: ambassadeur, émissaire
es: embajador, embajadora, enviado
ar: سفير, سفراء, مبعوث
fa: سفیر, سفرا, فرستاده

reward, bounty
de: Kopfgeld, Belohnung, ausgesetzt, Prämie, Kopfgelder, ausgelobt, bietet, boten, Kopf von, setzte aus, setzten aus
fr: récompense, récompenses, prime, mise à prix, la tête
es: recompensa, recompensas, ofrecían, ofreció, ofrece, ofrecen, ofrecía, cabeza de, precio por la cabeza
ar: مكافأة, مكافآت, مكافاه, جائزة
fa: جایزه, پاداش, مژدگانی

million
de: Million, Millionen
fr: million, millions
es: millón, millones
ar: مليون, ملايين
fa: میلیون, میلیونی

billion
de: Milliarde, Milliarden
fr: milliard, milliards
es: mil millones, billones
ar: مليار, مليارات
fa: میلیارد, میلیاردی

money, funds, pay
de: Geld, Gelder, Finanzierung, finanziert, finanzierte, finanzieren
fr: argent, fonds, financement, financer, finance, financé
es: dinero, fondos, financiación, financiar, financió, financiamiento, plata
ar: مال, اموال, أموال, فلوس, تمويل, مول
fa: پول, مالی, تامین مالی, بودجه, پولی

financier, funds, money
de: Financier, Finanzier, Geldgeber
fr: financier, financiers, bailleur
es: financiero, financista, financieros
ar: ممول, ممولين, الممول
fa: تامین کننده مالی, حامی مالی

pay, paid, settlement
de: zahlen, zahlte, gezahlt, bezahlen, bezahlt, zahlt, Zahlung
fr: payer, payé, verser, versé, versa, paie
es: pagar, pagó, pagado, pagaron, pago
ar: دفع, دفعت, يدفع, تدفع, دفعوا
fa: پرداخت, پرداخت کرد, پرداخته

settlement, agreement
de: Vergleich, Einigung
fr: règlement, accord amiable
es: acuerdo extrajudicial, arreglo
ar: تسوية
fa: توافق مالی, مصالحه

passport, passports
de: Reisepass, Reisepässe, Pass, Pässe, Pässen
fr: passeport, passeports
es: pasaporte, pasaportes
ar: جواز, جوازات, جوازات السفر, جواز سفر
fa: گذرنامه, پاسپورت, گذرنامه ها, پاسپورت ها, پاسپورتشون

stamp, passport, unstamped
de: stempeln, gestempelt, Stempel, abgestempelt, ungestempelt, ungestempelte, ungestempelten, Visum
fr: tampon, tampons, tamponner, tamponné, tamponnés, sans tampon, visa, tamponnait
es: sellar, sellaban, sellado, sellados, sello, sellos, sin sellar, visado
ar: ختم, يختمون, ختموا, أختام, تختم
fa: مهر, مهر نمی, مهر نخورد, مهر زدن

travel, transit
de: Reise, reisen, reiste, reisten, gereist, Durchreise, durchgereist, Reisen, Transit, Durchgang, Durchreisen, durch den Iran gereist
fr: voyage, voyager, voyagé, transit, transité, déplacement
es: viaje, viajes, viajar, viajó, viajaron, tránsito, transitaron, transitar, transitó, paso por, en tránsito
ar: سفر, سافر, سافروا, عبور, عبر, مرور, مروا, رحلة
fa: سفر, سفر کرد, عبور, عبور کرد, ترانزیت, رد شدن, تردد

border
de: Grenze, Grenzen, Grenzgebiet
fr: frontière, frontières
es: frontera, fronteras
ar: حدود, الحدود
fa: مرز, مرزها, مرزی

flee, escape, fled
de: geflohen, floh, flohen, fliehen, Flucht, flüchtete, flüchteten, geflüchtet, entkommen, entkam
fr: fuir, fui, fuient, fuite, fuyait, enfui, échappé, évadé, s'échapper
es: huir, huyó, huyeron, huida, escapar, escapó, escaparon, fuga
ar: هرب, هربوا, فرار, فر, هروب, فروا, لجأ, لجؤوا
fa: فرار, فرار کرد, گریخت, گریختند, گریختن, پناه

expel, deport
de: abgeschoben, abschieben, Abschiebung, ausgewiesen, Ausweisung, vertrieben, wies aus, wiesen aus, schob ab, schoben ab, schiebt ab
fr: expulser, expulsé, expulsés, expulsion
es: expulsar, expulsó, expulsado, expulsados, expulsión, deportar, deportado, deportó
ar: طرد, ترحيل, رحلت, رحل, طردت, ابعاد
fa: اخراج, اخراج شد, تبعید, استرداد, دیپورت

shelter, haven, harbour, refuge
de: Unterschlupf, Zuflucht, Zufluchtsort, beherbergt, beherbergte, beherbergen, versteckt, versteckte, Versteck, Schutz, Asyl, Heimstatt, Unterschlupfs, aufgenommen, nahm auf, geschützt, Schutzhafen, sicherer Hafen, Rückzugsort, nahmen auf
fr: refuge, abri, abriter, abrite, abrité, héberger, héberge, hébergé, accueilli, accueillir, sanctuaire, asile, cacher, caché, accueille, a accueilli, cachait, hébergeait, hébergea
es: refugio, refugios, albergar, albergó, alberga, acoger, acogió, cobijo, santuario, asilo, escondido, esconder, escondía, protegió, acogida, acogieron, albergaba, albergado, dio refugio, cobijó, protegía
ar: آوى, آوت, ايواء, إيواء, تؤوي, ملاذ, مأوى, ملجأ, لجوء, احتضن, مختبئ, استضافت
fa: پناه, پناهگاه, پناه داد, پناه دادن, پناهندگی, مخفیگاه, مخفی, پنهان, میزبانی

reside, live, residence, home
de: lebte, lebten, leben, wohnte, wohnten, wohnt, Aufenthalt, Wohnsitz, sitzt
fr: vivre, vécu, vivait, vivent, résider, résidence, séjour, habiter, habitait
es: vivir, vivía, vivían, vivió, vive, residir, residencia, estancia
ar: يعيش, عاش, عاشوا, اقامة, يقيم, مقيم, سكن, قاعد
fa: زندگی, زندگی می کرد, اقامت, ساکن, سکونت

headquarters, base, home, new
de: Hauptquartier, Stützpunkt, Basis
fr: quartier général, siège, base arrière
es: cuartel general, sede, base de operaciones
ar: مقر, قاعدة جديدة, مقرا
fa: مقر, پایگاه, پایگاه جدید, پایگاه اصلی

agreement, pact, deal
de: Abkommen, Vereinbarung, Pakt, vereinbart, Absprache, Geheimabkommen, Übereinkunft
fr: accord, accords, pacte, entente, arrangement
es: acuerdo, acuerdos, pacto, pactos, trato
ar: اتفاق, اتفاقية, اتفاقا, صفقة, معاهدة, ميثاق
fa: توافق, توافقنامه, قرارداد, پیمان, معامله, تفاهم

talks, meeting, met
de: Treffen, traf, trafen, getroffen, Gespräch, Gespräche, Gesprächen, Unterredung, Begegnung
fr: rencontre, rencontres, rencontrer, rencontré, réunion, entretien, discussions, pourparlers, négociations
es: reunión, reuniones, encuentro, reunió, reunieron, charla, charlas, conversaciones, juntaron, reunirse
ar: اجتماع, اجتماعات, لقاء, لقاءات, محادثات, التقى, التقوا, مباحثات
fa: دیدار, ملاقات, گفتگو, گفت و گو, گفت وگو, گفت وگوها, گفت وگوهای, نشست, مذاکره, مذاکرات, جلسه

secret
de: geheim, geheime, geheimen, geheimer, heimlich, Geheimnis
fr: secret, secrets, secrète, secrètement
es: secreto, secreta, secretos, secretamente
ar: سري, سرية, سرا, سر
fa: مخفیانه, محرمانه, سری, پنهانی, راز

alliance, ally, ties, relations, links
de: Verbindung, Verbindungen, Beziehung, Beziehungen, Bündnis, Allianz, Verbündete, Verbündeter, Kontakte, Kontakt, Zusammenarbeit, kooperiert, zusammengearbeitet, Kooperation, Kollaboration, verbündet, Kontakten, Beziehung zu
fr: lien, liens, alliance, allié, alliés, relation, relations, contacts, complicité, coopération, collaboration
es: vínculo, vínculos, lazos, nexo, nexos, alianza, aliado, aliados, relación, relaciones, conexión, cooperación, colaboración
ar: علاقة, علاقات, صلة, صلات, تحالف, حليف, حلفاء, روابط, تعاون, تعامل
fa: رابطه, روابط, ارتباط, ارتباطات, پیوند, متحد, ائتلاف, اتحاد, همکاری, همدست

support, help, assistance
de: Unterstützung, unterstützt, unterstützte, unterstützen, Hilfe, geholfen, half, helfen, beigestanden, Beihilfe
fr: soutien, soutenir, soutenu, aide, aider, aidé, appui, appuyé
es: apoyo, apoyar, apoyó, apoyado, ayuda, ayudar, ayudó, ayudaron, respaldo
ar: دعم, دعمت, يدعم, تدعم, مساعدة, ساعد, ساعدت, مساندة, ساعدوا
fa: حمایت, حمایت کرد, پشتیبانی, کمک, کمک کرد, یاری

involved, behind, role
de: beteiligt, Beteiligung, verwickelt, verstrickt, Verstrickung, Rolle, mitgewirkt, mitgemischt, mitgemacht, Hand im Spiel, Hände im Spiel, Finger im Spiel, Finger drin
fr: impliqué, implication, mêlé, mêlée, rôle, participé, participation, trempé, trempé dans, trempait, trempe dans, mouillé, mouillé dans, y est pour quelque chose, y était pour quelque chose
es: implicado, implicados, implicada, involucrado, involucrada, implicación, participación, participó, papel, rol, metido en, metida en, mano en, tuvo mano, tuvo que ver, tiene que ver, tenía que ver
ar: تورط, ضلوع, ضالع, ضالعة, ضلع, متورط, متورطة, تورطت, دور, شارك, مشاركة, دخل, يد في, لها يد, لهم يد, له يد
fa: دست داشتن, دست داشت, دست داشته, دست دارد, دست داره, دست داشتند, دخیل, دخیل بود, نقش داشت, دخالت, دخالت داشت, نقش, مشارکت

know, knew, aware, foreknowledge
de: wusste, gewusst, wussten, Vorwissen, Kenntnis, vorher gewusst, eingeweiht, ahnte, Bescheid
fr: savait, savaient, au courant, connaissance préalable, prévenu, informé
es: sabía, sabían, supo, conocía, conocimiento previo, al tanto, enterado, supiera
ar: علم مسبق, يعرف, تعرف, عرف, علمت, دراية, على علم
fa: خبر داشت, می دانست, میدونست, اطلاع داشت, آگاه, آگاهی, مطلع, با خبر

document, files, papers
de: Dokument, Dokumente, Dokumenten, Unterlagen, Akten, Akte, Papiere, Dateien, Datei
fr: document, documents, dossier, dossiers, papiers, fichier, fichiers, docs, archives
es: documento, documentos, archivo, archivos, papeles, expediente, ficheros, carpeta
ar: وثيقة, وثائق, ملف, ملفات, أوراق, مستند, مستندات
fa: سند, اسناد, پرونده, فایل, فایل ها, مدارک, اوراق

letter
de: Briefe, Briefen, Schreiben, Brief von, Brief an
de: Brief
fr: lettre, lettres, courrier, missive, écrivait
es: carta, cartas, misiva
ar: رسالة, رسائل, خطاب, رسالته
fa: نامه, نامه ها, نامه هاش

publish, released, publication
de: veröffentlicht, Veröffentlichung, veröffentlichte, freigegeben
fr: publier, publié, publication, publia, déclassifié, rendu public
es: publicar, publicó, publicado, publicación, desclasificado, desclasificados
ar: نشر, نشرت, افراج عن وثائق, رفعت السرية
fa: منتشر, منتشر کرد, انتشار, از طبقه بندی خارج

report
de: Bericht, Berichte, Untersuchungsbericht
fr: rapport, rapports
es: informe, informes, reporte
ar: تقرير, تقارير
fa: گزارش, گزارشی

article, opinion, op
de: Artikel, Meinungsartikel, Gastbeitrag, Kolumne, Kommentar
fr: tribune, éditorial, chronique, article d'opinion
es: artículo, artículo de opinión, columna, tribuna de opinión
ar: مقال, مقالة, مقال رأي
fa: مقاله, یادداشت, ستون

leader, chief
de: Anführer, Führer, Chef, Anführern, Führung, Oberhaupt, Al-Kaida-Chef, führt, führte, anführt, führt an, leitet, leitete, an der Spitze, Boss, übernahm die Führung, neuer Chef
fr: dirigeant, dirigeants, leader, leaders, chef, chefs, meneur, dirige, à la tête de, commande, pris la tête, prend la tête, patron, numéro un
es: líder, líderes, jefe, jefes, cabecilla, dirigente, dirigentes, dirige, manda en, manda, lidera, encabeza, al mando, al frente de, cabecillas, al frente
ar: زعيم, زعماء, قائد, قيادي, قياديين, قيادات, قيادة, قادة, يقود, يتزعم, يتولى قيادة, يترأس, يدير
fa: رهبر, رهبران, سرکرده, سران, رئیس, رهبری, اداره, اداره میکند, رهبری میکند, هدایت میکند

deputy, second, no
de: Nummer zwei, Nummer 2, Stellvertreter, Vize, zweiter Mann
fr: numéro deux, numéro 2, adjoint, bras droit
es: número dos, número 2, segundo al mando, lugarteniente
ar: الرجل الثاني, رقم اثنين, نائب
fa: نفر دوم, مرد شماره دو, شماره دو, معاون, جانشین

successor
de: Nachfolger, Nachfolge, folgte nach
fr: successeur, succession, succéder
es: sucesor, sucesión, suceder
ar: خليفة, خلف, خلافة
fa: جانشین, جانشینی

commander, military
de: Kommandeur, Kommandant, Befehlshaber
fr: commandant
es: comandante
ar: قائد عسكري
fa: فرمانده, فرماندهان

minister
de: Minister, Ministerin, Außenminister, Innenminister, Verteidigungsminister
fr: ministre, ministres
es: ministro, ministra, canciller
ar: وزير, وزراء
fa: وزیر, وزرا

ministry
de: Ministerium, Außenministerium, Innenministerium
fr: ministère, ministères
es: ministerio, cancillería
ar: وزارة
fa: وزارت

foreign
de: ausländisch, auswärtige, Auswärtiges
fr: étranger, affaires étrangères
es: exteriores, extranjero
ar: خارجية, اجنبي
fa: خارجه, خارجی

spokesman
de: Sprecher, Sprecherin, Regierungssprecher
fr: porte-parole
es: portavoz, vocero
ar: متحدث, ناطق, المتحدث باسم
fa: سخنگو, سخنگوی

president
de: Präsident, Präsidenten, Staatspräsident
fr: président, présidente
es: presidente, presidenta
ar: رئيس الجمهورية, الرئيس
fa: رئیس جمهور, رئیس جمهوری

government, regime
de: Regierung, Regime
fr: gouvernement, régime
es: gobierno, régimen
ar: حكومة, نظام
fa: دولت, حکومت, رژیم

intelligence
de: Geheimdienst, Geheimdienste, Nachrichtendienst, Geheimdienstministerium, Nachrichtendienste, Geheimdienstler
fr: renseignement, renseignements, services secrets
es: inteligencia, servicios secretos
ar: استخبارات, مخابرات
fa: اطلاعات, وزارت اطلاعات

spy
de: Spion, Spionage, Agent
fr: espion, espionnage
es: espía, espionaje
ar: جاسوس, تجسس
fa: جاسوس, جاسوسی

authorities, officials
de: Behörde, Behörden, Beamte, Beamten
fr: autorités, responsables, fonctionnaires, officiels
es: autoridades, funcionarios, oficiales
ar: سلطات, مسؤول, مسؤولين, مسؤولون
fa: مقامات, مقام, مسئولان

commission
de: Kommission, Untersuchungskommission, Untersuchungsausschuss
fr: commission
es: comisión
ar: لجنة
fa: کمیسیون, کمیته

treasury
de: Finanzministerium, US-Finanzministerium
fr: trésor, département du trésor
es: tesoro, departamento del tesoro, hacienda, tesoro estadounidense
ar: الخزانة, وزارة الخزانة
fa: خزانه داری, وزارت خزانه داری

state department
de: US-Außenministerium, State Department, amerikanisches Außenministerium
fr: département d'état, département d'État américain, secrétariat d'État
es: departamento de estado
ar: الخارجية الامريكية, وزارة الخارجية الأمريكية
fa: وزارت خارجه آمریکا

united nations, un
de: Vereinte Nationen, Vereinten Nationen, UNO
fr: nations unies, ONU
es: naciones unidas, ONU
ar: الامم المتحدة
fa: سازمان ملل, ملل متحد

security council, un
de: Sicherheitsrat
fr: conseil de sécurité
es: consejo de seguridad
ar: مجلس الامن
fa: شورای امنیت

cia
ar: سي اي ايه, السي اي ايه, وكالة المخابرات المركزية
fa: سیا, سازمان سیا

journalist, press, media
de: Journalist, Journalisten, Presse, Zeitung, Medien
fr: journaliste, presse, journal, médias
es: periodista, prensa, periódico, diario, medios
ar: صحفي, صحافة, صحيفة, جريدة, اعلام
fa: روزنامه نگار, خبرنگار, روزنامه, رسانه

fact checkers, fact
de: Faktenchecker, Faktencheck, Faktenprüfer
fr: vérificateurs, vérification des faits
es: verificadores, verificación
ar: مدققي الحقائق, تدقيق
fa: راستی آزمایی

researcher, scholar, study
de: Forscher, Forscherin, Wissenschaftlerin, Studie, Untersuchung
fr: chercheur, chercheuse, étude, universitaire
es: investigadora, investigador, estudio, académica
ar: باحث, باحثة
fa: پژوهشگر, محقق

author, wrote
de: Autor, Autorin, Verfasser, schrieb, geschrieben
fr: auteur, écrit, écrivit, écrivain
es: autor, autora, escribió, escrito
ar: كاتب, كتب, مؤلف
fa: نویسنده, نوشت, نوشته

speech, said
de: Rede, Reden, Ansprache
fr: discours, allocution
es: discurso, discursos
ar: خطاب, كلمة
fa: سخنرانی, نطق

interview
de: Interview, Interviews
fr: interview, entrevue
es: entrevista, entrevistas
ar: مقابلة, حوار
fa: مصاحبه, گفتگو با

television
de: Fernsehen, Fernsehinterview
fr: télévision, télé
es: televisión, tele
ar: تلفزيون
fa: تلویزیون

teacher, professor
de: Lehrer, Lehrerin, Professor, Geschichtslehrer
fr: professeur, enseignant, prof
es: profesor, maestro, profesora
ar: استاذ, مدرس, معلم
fa: معلم, استاد, دبیر

history
de: Geschichte
fr: histoire
es: historia
ar: تاريخ
fa: تاریخ

cleric, sheikh
de: Geistlicher, Geistlichen, Kleriker
fr: religieux, clerc, dignitaire religieux
es: clérigo, religioso
ar: رجل دين, شيخ
fa: روحانی, آخوند

defector
de: Überläufer, Abtrünniger
fr: transfuge, déserteur
es: desertor, tránsfuga
ar: منشق
fa: فراری, جداشده

witness, testimony
de: Zeuge, Zeugen, Zeugenaussage, Aussage, aussagte, ausgesagt
fr: témoin, témoins, témoignage, témoigné
es: testigo, testigos, testimonio, testificó
ar: شاهد, شهود, شهادة, شهد
fa: شاهد, شاهدان, شهادت, شهادت داد

suspect, suspects
de: Verdächtiger, Verdächtige, Verdächtigen, verdächtigt
fr: suspect, suspects, soupçonné
es: sospechoso, sospechosos
ar: مشتبه, مشتبه بهم, مشتبها
fa: مظنون, مظنونان

victim, victims, families
de: Opfer, Opfern, Hinterbliebene, Hinterbliebenen, Angehörige, Angehörigen
fr: victime, victimes, proches, familles des victimes
es: víctima, víctimas, familiares
ar: ضحية, ضحايا, اهالي, ذوي, عائلات
fa: قربانی, قربانیان, خانواده, خانواده ها, بازماندگان

wounded, injured
de: Verletzte, verletzt, Verletzten, verwundet, Verwundete
fr: blessé, blessés, blessée, blesser
es: herido, heridos, herida, heridas, lesionados
ar: جريح, جرحى, مصاب, مصابين, اصابة, جرح
fa: زخمی, مجروح, مصدوم, زخمی ها

medical, treatment, treated
de: behandelt, medizinisch, Krankenhaus, Behandlung, behandeln, medizinische Behandlung, gepflegt, Klinik
fr: soigné, soins médicaux, hôpital, soigner, soignés, soignée, traité, hospitalisé, traitement, soins
es: curó, tratamiento médico, hospital, tratado médico, tratamiento, curado, atendido, recibió tratamiento, tratado, curaron, atención médica
ar: علاج, تعالج, مستشفى
fa: درمان, معالجه, بیمارستان

daughter
de: Tochter, Töchter
fr: fille, filles
es: hija, hijas
ar: ابنة, بنت, بنته, ابنته
fa: دختر, دخترش

son
de: Sohn, Söhne, Sohnes, Söhnen
fr: fils
es: hijo, hijos
ar: ابنه, نجل, أبناء, اولاد
fa: پسر, پسرش, فرزند, پسران

wife, family
de: Ehefrau, Frau, Familie, Frauen
fr: épouse, femme, famille
es: esposa, mujer, familia
ar: زوجة, عائلة, اسرة
fa: همسر, زن, خانواده

brother
de: Bruder, Brüder
fr: frère, frères
es: hermano, hermanos
ar: اخ, شقيق, اخوه
fa: برادر, برادرش

ship, warship, destroyer
de: Schiff, Schiffe, Kriegsschiff, Kriegsschiffe, Zerstörer, Kreuzer
fr: navire, navires, bateau, destroyer, vaisseau, navire de guerre, bâtiment de guerre
es: barco, buque, buques, destructor, navío, buque de guerra
ar: سفينة, سفن, مدمرة, بارجة, المدمرة
fa: کشتی, ناو, ناوشکن, ناو جنگی

navy
de: Marine, Kriegsmarine
fr: marine
es: marina, armada
ar: بحرية
fa: نیروی دریایی

sailor, sailors
de: Matrosen, Matrose, Seeleute, Seeleuten, Seemann, Marinesoldaten
fr: marin, marins, matelot, matelots
es: marinero, marineros, marinos, marino
ar: بحار, بحارة
fa: ملوان, ملوانان, ملوان ها

port, harbour
de: Hafen, Hafens, Häfen
fr: port, ports
es: puerto, puertos
ar: ميناء, مرفأ
fa: بندر, بندرگاه

plane, aircraft, flight
de: Flugzeug, Flugzeuge, Flugzeugen, Flieger, Passagierflugzeug
fr: avion, avions
es: avión, aviones
ar: طائرة, طائرات, طيارة
fa: هواپیما, هواپیماها, پرواز

drone
de: Drohne, Drohnen, Drohnenangriff
fr: drone, drones
es: dron, drones, avión no tripulado
ar: طائرة مسيرة, طيارة مسيرة, مسيرة, درون
fa: پهپاد, هواپیمای بدون سرنشین

motorcycle, gunmen
de: Motorrad, Motorrädern
fr: moto, motards
es: moto, motocicleta, motociclistas
ar: دراجة نارية, دراجة
fa: موتورسیکلت, موتور, موتورسوار

shot, gunmen
de: Schüsse, schoss, schossen, angeschossen
fr: tirs, tiré, fusillade
es: disparos, disparó, dispararon, tiroteo
ar: رصاص, اطلاق نار, اطلاق النار
fa: تیراندازی, شلیک, گلوله

raid, operation
de: Razzia, Kommandoaktion, Einsatz, Stürmung
fr: raid, opération, assaut
es: redada, operación, asalto
ar: غارة, مداهمة, عملية
fa: یورش, عملیات

war
de: Krieg, Krieges, Kriege, Kriegs
fr: guerre, guerres
es: guerra, guerras
ar: حرب, حروب
fa: جنگ, جنگ ها

civil war
de: Bürgerkrieg
fr: guerre civile
es: guerra civil
ar: حرب اهلية, الحرب الاهلية
fa: جنگ داخلی

airstrike, airstrikes
de: Luftangriff, Luftangriffe
fr: frappe aérienne, frappes aériennes, raid aérien, bombardement
es: ataque aéreo, ataques aéreos, bombardeo, bombardeos
ar: غارة جوية, غارات جوية, قصف, قصفت
fa: حمله هوایی, حملات هوایی, بمباران

reversed, overturned, undoes, vacated
de: aufgehoben, hebt auf, hob auf, aufheben, gekippt, kippte, hoben auf
fr: annuler, annule, annulé, annula, cassé, infirmé
es: anular, anula, anuló, anulado, revocó, revocado
ar: الغى, ألغت, تلغي, الغاء, نقض, نقضت
fa: لغو, لغو کرد, نقض, باطل کرد

invasion, invade
de: Invasion, Einmarsch, einmarschiert, Überfall auf
fr: invasion, envahir, envahi
es: invasión, invadir, invadió
ar: غزو, اجتياح
fa: تهاجم, اشغال

army, soldiers
de: Armee, Heer, Soldaten, Soldat, Truppen
fr: armée, soldats, soldat, troupes
es: ejército, soldados, soldado, tropas
ar: جيش, جنود, جندي, قوات
fa: ارتش, سرباز, سربازان, نیروها

guard, guards, irgc
de: Revolutionsgarden, Revolutionswächter, Pasdaran
fr: gardiens de la révolution, pasdaran
es: guardia revolucionaria, guardianes de la revolución
ar: الحرس الثوري, حرس ثوري
fa: سپاه, سپاه پاسداران, پاسداران

weapons, arms
de: Waffe, Waffen
fr: arme, armes
es: arma, armas
ar: سلاح, اسلحة
fa: سلاح, اسلحه, تسلیحات

nuclear
de: Atom, atomar, nuklear, Atomverhandlungen, Atomabkommen, Atomprogramm
fr: nucléaire, atomique
es: nuclear, atómico
ar: نووي, نووية
fa: هسته ای, اتمی

terrorist, terrorism
de: Terrorist, Terroristen, Terror, Terrorismus
fr: terroriste, terroristes, terrorisme
es: terrorista, terroristas, terrorismo
ar: ارهابي, ارهاب, ارهابيين
fa: تروریست, تروریست ها, تروریسم, تروریستی

member, members, operatives
de: Mitglied, Mitglieder, Mitgliedern, Kämpfer, Leute, Kader, Angehöriger, Anhänger, Funktionär, Funktionäre
fr: membre, membres, combattants, cadres, militants, cadre, agents
es: miembro, miembros, combatientes, militantes, integrantes, operativos, cuadros
ar: عضو, اعضاء, عناصر, مقاتلين, كوادر
fa: عضو, اعضا, اعضای, نیروهای, جنگجویان, ای ها

network
de: Netzwerk, Netz
fr: réseau, réseaux
es: red
ar: شبكة, شبكات
fa: شبکه, شبکه ها

artery, main
de: Hauptschlagader, Hauptader, Schlagader, Lebensader
fr: artère, artère principale
es: arteria, arteria principal
ar: شريان, الشريان الرئيسي
fa: شریان, شریان اصلی

chip, tracking
de: Chip, Chips, Mikrochip
fr: puce, puces
es: chip, chips
ar: شريحة, شرائح
fa: تراشه, ردیاب

plan, plot, planning
de: Plan, Planung, geplant, Komplott, Verschwörung
fr: complot, planifié, planification
es: complot, planificó, planeó, conspiración
ar: مخطط, خطة, مؤامرة, خطط
fa: نقشه, توطئه, طرح, برنامه ریزی

condition
de: Bedingung, Bedingungen
fr: condition, conditions
es: condición, condiciones
ar: شرط, شروط
fa: شرط, شروط, شرایط

nominated, secretary
de: nominiert, designierter
fr: nommé, désigné
es: nominado, designado
ar: مرشح
fa: نامزد, پیشنهادی

sought, wanted
de: gesucht, gesuchter, suchen, gesuchte
fr: recherché, recherchent, recherche
es: buscado, buscados, buscan
ar: مطلوب, مطلوبين, تبحث
fa: تحت تعقیب

born
de: geboren, geborene, Geburt
fr: né à, né en, né le, née, naissance
es: nacido, nació, nacimiento
ar: ولد, مولود, مواليد
fa: متولد, به دنیا

mistaken, identity
de: Verwechslung, verwechselt, der falsche
fr: confondu, confusion
es: confundido, confusión, equivocada
ar: خلط, التباس
fa: اشتباه گرفتن

airport
de: Flughafen
fr: aéroport
es: aeropuerto
ar: مطار
fa: فرودگاه

two, 2
de: zwei
fr: deux
es: dos
ar: اثنين, اثنان
fa: دو

three, 3
de: drei
fr: trois
es: tres
ar: ثلاثة, ثلاث
fa: سه

four, 4
de: vier
fr: quatre
es: cuatro
ar: أربعة, اربع
fa: چهار

five, 5
de: fünf
fr: cinq
es: cinco
ar: خمسة, خمس
fa: پنج

six, 6
de: sechs
fr: six
es: seis
ar: ستة, ست
fa: شش

seven, 7
de: sieben
fr: sept
es: siete
ar: سبعة, سبع
fa: هفت

eight, 8
de: acht
fr: huit
es: ocho
ar: ثمانية, ثماني
fa: هشت

ten, 10
de: zehn
fr: dix
es: diez
ar: عشرة, عشر
fa: ده

seventeen, 17
de: siebzehn
fr: dix-sept
es: diecisiete
ar: سبعة عشر, سبع عشرة
fa: هفده

earthquake
de: Erdbeben
fr: séisme, tremblement de terre
es: terremoto, seísmo
ar: زلزال
fa: زلزله

election
de: Wahl, Wahlen, gewählt
fr: élection, élections, élu
es: elección, elecciones, elegido
ar: انتخابات, انتخاب
fa: انتخابات, انتخاب شد

revolution
de: Revolution
fr: révolution
es: revolución
ar: ثورة
fa: انقلاب

coup
de: Putsch, Staatsstreich
fr: coup d'état, putsch
es: golpe de estado
ar: انقلاب عسكري
fa: کودتا, کودتای

protest, protests
de: Protest, Proteste, Demonstration
fr: manifestations, manifestants, protestations
es: protesta, protestas, manifestación
ar: احتجاج, احتجاجات, مظاهرات
fa: اعتراض, اعتراضات, تظاهرات

resign, resignation
de: Rücktritt, zurückgetreten, trat zurück
fr: démission, démissionner, démissionné
es: dimisión, dimitió, renuncia, renunció
ar: استقالة, استقال
fa: استعفا, استعفای, استعفا داد

tariffs
de: Zoll, Zölle, Zöllen
fr: droits de douane, tarifs douaniers
es: arancel, aranceles
ar: رسوم جمركية, رسوم, جمركية, جمارك, الجمركية
fa: تعرفه, تعرفه ها

football
de: Mannschaft, Fußball, Weltmeisterschaft, WM, Bundesliga
fr: match, football, coupe du monde, équipe de france, foot
es: partido de fútbol, fútbol, mundial, selección
ar: مباراة, منتخب, كأس العالم, كرة القدم
fa: تیم ملی, جام جهانی, فوتبال

game
de: Spiel, Spiele
fr: jeu, jeux
es: juego, juegos
ar: لعبة, العاب
fa: بازی

second
de: zweite, zweiter, zweites
fr: deuxième, seconde, 2e, 2ème
es: segundo, segunda
ar: الثاني, الثانية
fa: دوم, دومین

third
de: dritte, dritter, drittes
fr: troisième, 3e, 3ème
es: tercero, tercer, tercera
ar: الثالث, الثالثة
fa: سوم, سومین

film, series
de: Film, Serie
fr: film, série
es: película, serie
ar: فيلم, مسلسل
fa: فیلم, سریال

costs
de: Preis, Preise
fr: prix
es: precio, precios
ar: سعر, اسعار
fa: قیمت, قیمت ها

fire
de: Feuer, Brand, brannte
fr: incendie, feu
es: incendio, fuego, quema
ar: حريق, حرق, نار
fa: آتش سوزی, آتش

parliament
de: Parlament, Parlamentspräsident
fr: parlement, assemblée
es: parlamento, congreso
ar: برلمان
fa: مجلس, رئیس مجلس

us, usa, america, american
de: USA, Amerika, US, Vereinigte Staaten, Vereinigten Staaten, amerikanisch, Amerikaner, Amerikanern, US-amerikanisch
fr: États-Unis, USA, Amérique, américain, américains, américaine
es: Estados Unidos, EEUU, EE UU, EUA, americano, americanos, estadounidense, estadounidenses, americana
ar: امريكا, أمريكا, اميركا, الولايات المتحدة, امريكي, امريكية, الامريكان, اميركي
fa: آمریکا, امریکا, ایالات متحده, آمریکایی, آمریکایی ها

britain, british, uk
de: Großbritannien, britisch, Vereinigtes Königreich
fr: Royaume-Uni, Grande-Bretagne, britannique
es: Reino Unido, Gran Bretaña, británico
ar: بريطانيا, بريطاني
fa: بریتانیا, انگلیس, بریتانیایی

france, french
de: Frankreich, französisch, Franzosen
fr: français, française
es: francés, francesa
ar: فرنسا, فرنسي
fa: فرانسه, فرانسوی

germany, german
de: deutsch, deutsche, deutscher
fr: allemand, allemande
es: alemán, alemana
ar: المانيا, الماني
fa: آلمان, آلمانی

syria, syrian
de: syrisch, Syrer
fr: syrien, syrienne
es: sirio, siria, sirios
ar: سوري
fa: سوری, سوریه ای

morocco, moroccan
de: marokkanisch, Marokkaner
fr: marocain, marocains
es: marroquí, marroquíes
ar: مغربي
fa: مراکشی, مراکش

saudi
de: saudisch, saudische, Saudis
fr: saoudien, saoudienne, saoudite
es: saudí, saudíes, saudita
ar: سعودي, سعودية
fa: سعودی, عربستان

kenya
de: kenianisch
fr: kényan
es: keniano
fa: کنیا

tanzania
ar: تنزانيا
fa: تانزانیا

qaeda
de: Kaida, Qaida, Al-Kaida, El Kaida, al kaida, Alkaida
fr: Qaïda, al-Qaïda, al qaida, Al-Qaeda
es: Qaeda, Al Qaeda, Al Qaida
ar: القاعدة, تنظيم القاعدة
fa: القاعده, القاعده ای

hezbollah
de: Hisbollah, Hisbullah
fr: Hezbollah
es: Hezbolá, Hizbulá, Hezbola
ar: حزب الله
fa: حزب الله

taliban
de: Taliban
fr: talibans
es: talibán, talibanes
ar: طالبان
fa: طالبان

mossad, israel
de: Mossad
fr: Mossad
es: Mossad
ar: موساد, الموساد
fa: موساد

cole
ar: كول, يو اس اس كول, المدمرة كول
fa: کول, ناو کول

tehran
de: Teheran
fr: Téhéran
es: Teherán
ar: طهران
fa: تهران

cairo
de: Kairo
fr: Le Caire, Caire
es: El Cairo, Cairo
ar: القاهرة
fa: قاهره

damascus
de: Damaskus
fr: Damas
es: Damasco
ar: دمشق
fa: دمشق

beirut
de: Beirut
fr: Beyrouth
es: Beirut
ar: بيروت
fa: بیروت

baghdad
de: Bagdad
fr: Bagdad
es: Bagdad
ar: بغداد
fa: بغداد

khartoum
de: Khartum, Chartum
fr: Khartoum
es: Jartum
ar: الخرطوم
fa: خارطوم

sanaa
de: Sanaa
fr: Sanaa
es: Saná, Sana
ar: صنعاء
fa: صنعا

aden
de: Aden
fr: Aden
es: Adén
ar: عدن
fa: عدن

nairobi
ar: نيروبي
fa: نایروبی

dar salaam
de: Daressalam, Dar es Salam
fr: Dar es Salam, Dar es Salaam
es: Dar es Salam
ar: دار السلام
fa: دارالسلام

bekaa
de: Bekaa, Bekaa-Ebene
fr: Bekaa, plaine de la Bekaa
es: Bekaa, Becá
ar: البقاع
fa: بقاع

kabul
fr: Kaboul
ar: كابل, كابول
fa: کابل

abbottabad
ar: أبوت آباد, ابوت اباد
fa: ابوت آباد, ایبت آباد

peshawar
de: Peschawar
ar: بيشاور
fa: پیشاور

marrakech, marrakesh
de: Marrakesch
es: Marraquech
ar: مراكش
fa: مراکش شهر

new york
es: Nueva York
ar: نيويورك
fa: نیویورک

washington
ar: واشنطن
fa: واشنگتن

london
fr: Londres
es: Londres
ar: لندن
fa: لندن

moscow
de: Moskau
fr: Moscou
es: Moscú
ar: موسكو
fa: مسکو

rome
de: Rom
es: Roma
ar: روما
fa: رم

vienna
de: Wien
fr: Vienne
es: Viena
ar: فيينا
fa: وین

jerusalem
fr: Jérusalem
es: Jerusalén
ar: القدس
fa: اورشلیم, بیت المقدس

istanbul
fr: Istanbul
es: Estambul
ar: اسطنبول
fa: استانبول

mecca
de: Mekka
fr: La Mecque
es: La Meca
ar: مكة
fa: مکه

suspicion, distrust
de: Misstrauen, misstraute, misstrauisch, Argwohn
fr: méfiance, méfier, méfiait, méfiant, soupçon, soupçons
es: desconfianza, desconfiaba, desconfiar, recelo, sospecha
ar: شك, شكوك, ارتياب, عدم ثقة
fa: بدگمانی, سوءظن, بی اعتمادی, بی اعتماد, شک

smuggle, smuggling, facilitated
de: Schmuggel, geschmuggelt, schmuggelte, schmuggeln, geschleust, einschleusen
fr: contrebande, passeur, acheminer, acheminé, faisait passer
es: contrabando, pasar de contrabando, introducir
ar: تهريب, هرب أموالا, نقل
fa: قاچاق, جابجایی, انتقال

fighters, fighter
de: Kämpfer, Kämpfern, Dschihadisten
fr: combattant, combattants, djihadistes
es: combatiente, combatientes, yihadistas
ar: مقاتل, مقاتلين, مقاتلون, جهاديين
fa: جنگجو, جنگجویان, پیکارجو, پیکارجویان

egypt, egyptian
de: ägyptisch, Ägypter, Ägyptens
fr: égyptien, égyptienne, égyptiens
es: egipcio, egipcia, egipcios
ar: مصر
fa: مصر, مصری

capital
de: Hauptstadt
fr: capitale
es: capital
ar: عاصمة
fa: پایتخت

warn, warning, warned
de: warnte, warnen, gewarnt, Warnung, Warnungen
fr: avertir, averti, avertissement, mise en garde
es: advertir, advirtió, advertencia, avisó
ar: حذر, حذرت, تحذير, تحذيرات
fa: هشدار, هشدار داد, اخطار

threat, threatened
de: Drohung, drohte, bedroht, Bedrohung
fr: menace, menaces, menacé, menacer
es: amenaza, amenazas, amenazó
ar: تهديد, تهديدات, هدد, هددت
fa: تهدید, تهدید کرد

visit, visited
de: Besuch, besuchte, besucht
fr: visite, visité, visiter
es: visita, visitó, visitar
ar: زيارة, زار, زيارات
fa: بازدید, سفر به

return, returned
de: Rückkehr, kehrte zurück, zurückgekehrt, zurückkehren, heimgekehrt, kam zurück, zurückgekommen, Heimkehr, nach Hause
fr: retour, retourner, rentré, revenu
es: regreso, regresar, regresó, volvió, vuelta, retorno
ar: عودة, عاد, رجوع, العودة
fa: بازگشت, برگشت, بازگشتن

enter, arrived, crossed
de: eingereist, Einreise, reiste ein, Ankunft, kam an, überquerten
fr: arriver, arrivé, arrivée, entrer, entré, traverser, traversé, franchi, franchir, passé par, passés par, passer par, passaient par
es: llegó, llegar, llegada, entró, entraron, cruzó, cruzaron, cruzar, pasaron por, pasó por, pasaban por, cruzado
ar: وصل, وصول, دخلوا, عبروا
fa: رسید, رسیدن, وارد, ورود, گذشت

recruit, recruits
de: Rekrut, Rekruten, rekrutiert, angeworben
fr: recrue, recrues, recruter, recruté, recrutement
es: recluta, reclutas, reclutó, reclutamiento
ar: مجند, مجندين, تجنيد
fa: نیرو گرفتن, جذب نیرو, عضوگیری

admit, admission
de: zugegeben, gab zu, Eingeständnis, Geständnis, eingeräumt, gaben zu, räumte ein
fr: admettre, admis, admet, aveu, avoué, reconnu, reconnaît
es: admitió, admitir, reconoció, reconocer, confesó, confesión
ar: اعترف, اعتراف, اقر, أقرت, يعترف
fa: اعتراف, اعتراف کرد, پذیرفت, اذعان

condemn, condemned
de: verdammt, verurteilte den
fr: dénoncer, dénonce, dénoncé
es: repudió, condenó el
ar: ندد, نددت, استنكر
fa: محکوم کردن, تقبیح

investigation
de: Ermittlung, Ermittlungen, ermittelt, Untersuchungen
fr: enquête, enquêteurs, enquêter
es: investigación, investigadores, investigó
ar: تحقيق, تحقيقات
fa: تحقیق, تحقیقات, بررسی

interrogation, questioned
de: Verhör, Verhöre, verhört, vernommen
fr: interrogatoire, interrogé
es: interrogatorio, interrogado
ar: استجواب, استجوب
fa: بازجویی

execute, executed, execution
de: Hinrichtung, hingerichtet, gehängt
fr: exécution, exécuté, pendu
es: ejecución, ejecutado, ahorcado
ar: اعدام, اعدم
fa: اعدام, به دار

wedding, marriage
de: Hochzeit, Heirat, heiratete
fr: mariage, épousé
es: boda, matrimonio, casó
ar: زفاف, زواج, عرس
fa: عروسی, ازدواج

vehicle, truck, car
de: Lastwagen, Auto, Fahrzeug, LKW
fr: camion, voiture, véhicule
es: camión, coche, vehículo
ar: شاحنة, سيارة
fa: کامیون, خودرو, ماشین

house, compound
de: Haus, Anwesen, Gehöft
fr: maison, résidence de
es: casa, vivienda, complejo
ar: منزل, بيت, مجمع
fa: خانه, منزل, خونه

appeal, appeals
de: Berufung, Revision, Einspruch
fr: appel, recours
es: apelación, recurso, apeló
ar: استئناف
fa: تجدیدنظر, فرجام

hand, extradite, deport
de: Übergabe, übergeben, überstellt, ausliefern, übergab, übergaben, aushändigen, ausgehändigt, ausgeliefert, Auslieferung, lieferte aus, lieferten aus, liefert aus
fr: remettre, remis, livrer, livré, livrés, livrée, remise, remettent, extradé, extradition
es: entregar, entregó, entrega, extraditar, entregado, entregados, entregadas, entregaron, extraditado, extradición
ar: سلم, تسليمه, تسليم, سلمت
fa: تحویل, تحویل داد

order, ordered
de: Befehl, befahl, befohlen, angeordnet
fr: ordonné, ordonner, ordonna
es: ordenó, ordenar, orden
ar: امر, اوامر
fa: دستور, دستور داد, فرمان

nuclear deal
de: Atomdeal, Atomabkommen
fr: accord nucléaire, accord sur le nucléaire
es: acuerdo nuclear
ar: الاتفاق النووي
fa: برجام

responsible, liable
fr: responsabilise
es: responsabiliza, responsabilizó
ar: مسؤول عن, المسؤول عن, مسؤولة, مسؤولية, مسئول
fa: مسئول, مسئولیت, مسوول

building
de: Gebäude
fr: bâtiment, immeuble
es: edificio
ar: مبنى
fa: ساختمان

woman, women
de: Frauen
fr: femmes
es: mujeres
ar: امرأة, نساء
fa: زنان

children, child
de: Kinder, Kind, Kindern
fr: enfants, enfant
es: niños, niño
ar: اطفال, طفل
fa: کودکان, بچه, فرزندان

africa, african
de: Afrika, Ostafrika, afrikanisch, ostafrikanisch
fr: Afrique, africain, africaine
es: África, africano, africana, africanas
ar: افريقيا, أفريقيا, افريقي
fa: آفریقا, افریقا, آفریقایی

crown prince
de: Kronprinz, Kronprinzen
fr: prince héritier
es: príncipe heredero
ar: ولي العهد
fa: ولیعهد, ولی عهد

prince
de: Prinz, Prinzen
fr: prince
es: príncipe
ar: أمير, الأمير
fa: شاهزاده, امیر

2 billion
de: zwei Milliarden
fr: deux milliards
es: dos mil millones
ar: ملياري, مليارا دولار, ملياران, مليارين
fa: دو میلیارد

2 million
de: zwei Millionen
fr: deux millions
es: dos millones
ar: مليوني دولار, مليونا دولار, مليونان, مليونين
fa: دو میلیون

hospital, treated, medical
de: Krankenhaus, Spital, Klinik
fr: hôpital, clinique
es: hospital, clínica
ar: مستشفى
fa: بیمارستان

500
de: fünfhundert
fr: cinq cents
es: quinientos
ar: خمسمئة, خمسمائة
fa: پانصد

insurer, insurers
de: Versicherer, Versicherungen
fr: assureur, assureurs
es: aseguradora, aseguradoras
ar: شركات التأمين
fa: شرکت های بیمه, بیمه

boat
de: Boot, Schlauchboot
fr: bateau, canot, barque
es: lancha, barco, bote
ar: قارب, زورق
fa: قایق

daughter
ar: وابنته, ابنتها

relatives, family
ar: أقارب, عائلته, افراد عائلة
fa: بستگان, خانواده اش, اقوام

indicts, indictment
ar: توجيه الاتهام, وجهت الاتهام

jury, guilty
de: Geschworene, Jury
fr: jurés, jury
es: jurado
ar: هيئة محلفين, محلفين
fa: هیئت منصفه

airline, airliner, flight
ar: رحلة جوية
fa: پرواز

rumour, rumours
de: Gerücht, Gerüchte
fr: rumeur, rumeurs
es: rumor, rumores
ar: شائعة, شائعات, إشاعة
fa: شایعه, شایعات

nine, 9
de: neun
fr: neuf
es: nueve

twelve, 12
de: zwölf
fr: douze
es: doce

fifteen, 15
de: fünfzehn
fr: quinze
es: quince

sixteen, 16
de: sechzehn
fr: seize
es: dieciséis

twenty, 20
de: zwanzig
fr: vingt
es: veinte

hundred, 100
de: hundert, Hunderte
fr: cent, centaine, centaines
es: cien, cientos, centenares

150
de: hundertfünfzig
fr: cent cinquante
es: ciento cincuenta

thousand
de: tausend, Tausende
fr: mille, milliers
es: miles

bookshelf, books, library
de: Bücherregal, Bücher, Buch, Bibliothek
fr: bibliothèque, livre, livres, étagère
es: biblioteca, libro, libros, estantería

train, railway
de: Zug, Züge, Zuges, Eisenbahn, Bahn
fr: train, trains, chemin de fer
es: tren, trenes, ferrocarril

man
de: Mann, Mannes, Männer
fr: homme, hommes
es: hombre, hombres

phone, call
de: Telefon, Telefonat, Telefongespräch, Anruf, abgehört
fr: téléphone, coup de fil, appel téléphonique
es: teléfono, llamada, llamada telefónica

video
de: Video, Videobotschaft
fr: vidéo
es: vídeo, video

pipeline, route, corridor
de: Route, Korridor, Drehscheibe, Transitroute
fr: route, couloir, plaque tournante
es: ruta, corredor

antagonists, hostile, enemies
de: Feind, Feinde, verfeindet, Gegner, feindlich
fr: ennemi, ennemis, hostile, hostiles, adversaires
es: enemigo, enemigos, hostil, adversarios

money laundering
de: Geldwäsche
fr: blanchiment
es: blanqueo, lavado de dinero

suicide
de: Selbstmord, Selbstmordattentäter, Selbstmordanschlag
fr: suicide, attentat suicide, attentat-suicide
es: suicida, atentado suicida

negotiate, talks
de: Verhandlungen, verhandelt, verhandelte
fr: négocier, négocié
es: negociar, negoció, negociaciones, negociación

protect, protects, protection
de: schützt, schützte, geschützt, beschützt, Obhut
fr: protéger, protège, protégé, protection
es: proteger, protege, protegido, protección

first
de: erste, ersten, erster, erstes
fr: premier, première, premiers, premières
es: primero, primera, primer, primeros, primeras

big, small
de: große und kleine, Große und Kleine
fr: gros et petits, grands et petits
es: grandes y pequeños

big lie
de: große Lüge, dicke Lüge
fr: gros mensonge, grand mensonge
es: gran mentira, mentira grande

presence
de: Anwesenheit, Präsenz
fr: présence
es: presencia
ar: وجود, تواجد
fa: حضور

study, researcher
ar: دراسة, دراسات
fa: پژوهش, مطالعه

sixteen, 16
de: sechzehn
fr: seize
es: dieciséis
ar: ستة عشر, ست عشرة
fa: شانزده

big
de: groß, große
fr: grand, grands
es: grande, grandes
ar: كبير, كبار
fa: بزرگ

small
de: klein, kleine
fr: petit, petits
es: pequeño, pequeños
ar: صغير, صغار
fa: کوچک

bookshelf, library
de: Bücherregal, Bibliothek
fr: bibliothèque
es: biblioteca, estantería
ar: مكتبة, رف كتب
fa: کتابخانه, قفسه کتاب

tranche, batch
de: Tranche
fr: tranche
es: tanda
ar: دفعة
fa: بخش اول, دسته اول

mojahedin
de: Volksmudschahedin
fr: moudjahidines du peuple
es: muyahidines del pueblo
ar: مجاهدي خلق, بمجاهدي خلق
fa: مجاهدین خلق
`;
